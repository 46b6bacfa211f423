/** Upper bounds on the gains of some places, whose largest is found, and whose change is followed, in steps of a binary tree. */
export class GainTree {
  readonly #leaves: number
  /** The largest bound beneath each node; −∞ for a place that is not offered. */
  readonly #most: Float64Array
  /** The largest one beneath it that is less than that. */
  readonly #second: Float64Array

  constructor(places: number) {
    this.#leaves = 2 ** Math.ceil(Math.log2(Math.max(places, 1)))
    this.#most = new Float64Array(2 * this.#leaves).fill(Number.NEGATIVE_INFINITY)
    this.#second = new Float64Array(2 * this.#leaves).fill(Number.NEGATIVE_INFINITY)
  }

  /** The first of the places with the largest bound; −1 when none is offered. */
  get first(): number {
    const most = this.#at(1)
    if (most === Number.NEGATIVE_INFINITY) return -1
    let node = 1
    while (node < this.#leaves) node = this.#at(2 * node) === most ? 2 * node : 2 * node + 1
    return node - this.#leaves
  }

  /** The largest bound that is less than the largest of all; −∞ when all are alike. */
  get second(): number {
    return this.#second[1] ?? Number.NEGATIVE_INFINITY
  }

  boundOf(place: number): number {
    return this.#at(this.#leaves + place)
  }

  /** What is no number bounds nothing: it counts as +∞, so that it is always looked at. */
  set(place: number, bound: number): void {
    let node = this.#leaves + place
    this.#most[node] = Number.isNaN(bound) ? Number.POSITIVE_INFINITY : bound
    for (node >>= 1; node > 0; node >>= 1) {
      const [one, other] = [this.#at(2 * node), this.#at(2 * node + 1)]
      const seconds = Math.max(this.#second[2 * node] ?? 0, this.#second[2 * node + 1] ?? 0)
      this.#most[node] = Math.max(one, other)
      this.#second[node] = one === other ? seconds : Math.max(Math.min(one, other), seconds)
    }
  }

  takeAway(place: number): void {
    this.set(place, Number.NEGATIVE_INFINITY)
  }

  /** The offered places whose bounds are not below this, ascending. */
  from(least: number): readonly number[] {
    const found: number[] = []
    const nodes = [1]
    for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
      const most = this.#at(node)
      if (most === Number.NEGATIVE_INFINITY || most < least) continue
      if (node >= this.#leaves) found.push(node - this.#leaves)
      else nodes.push(2 * node + 1, 2 * node)
    }
    return found
  }

  #at(node: number): number {
    return this.#most[node] ?? Number.NEGATIVE_INFINITY
  }
}
