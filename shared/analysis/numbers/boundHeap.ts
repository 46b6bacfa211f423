/** Something with an upper bound, and a number that settles equal bounds. */
export interface Bounded {
  readonly bound: number
  /** The later made comes first among equal bounds, so that a search goes deep before it goes wide. */
  readonly sequence: number
}

/** A priority queue: the largest bound comes out first. */
export class BoundHeap<T extends Bounded> {
  private readonly items: T[] = []

  get size(): number {
    return this.items.length
  }

  /** The largest bound; −∞ when empty. */
  get top(): number {
    return this.items[0]?.bound ?? Number.NEGATIVE_INFINITY
  }

  push(item: T): void {
    const { items } = this
    let place = items.push(item) - 1
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (!this.comesFirst(place, parent)) return
      this.swap(place, parent)
      place = parent
    }
  }

  pop(): T | undefined {
    const { items } = this
    const first = items[0]
    const last = items.pop()
    if (first === undefined || last === undefined || items.length === 0) return first
    items[0] = last
    for (let place = 0; ; ) {
      const left = 2 * place + 1
      const right = left + 1
      let best = place
      if (left < items.length && this.comesFirst(left, best)) best = left
      if (right < items.length && this.comesFirst(right, best)) best = right
      if (best === place) return first
      this.swap(place, best)
      place = best
    }
  }

  private comesFirst(place: number, other: number): boolean {
    const a = this.items[place]
    const b = this.items[other]
    if (a === undefined || b === undefined) return false
    return a.bound !== b.bound ? a.bound > b.bound : a.sequence > b.sequence
  }

  private swap(place: number, other: number): void {
    const a = this.items[place]
    const b = this.items[other]
    if (a === undefined || b === undefined) return
    this.items[place] = b
    this.items[other] = a
  }
}
