/**
 * A running sum without rounding error: the total is the exact sum, rounded once. So the order in which values are added
 * changes nothing, equal totals are ties, and 0.1 added ten times is 1. Method: Shewchuk's non-overlapping partials
 * (Discrete & Computational Geometry 18, 1997). Values must be finite and their sum below 1e300.
 */
export class ExactSum {
  /** Most sums never need a second partial, so the list is made when they do. */
  #first = 0
  #partials: number[] | null = null

  add(value: number): void {
    if (this.#partials !== null) {
      addToPartials(this.#partials, value)
      return
    }
    const sum = this.#first + value
    const error = Math.abs(this.#first) < Math.abs(value) ? this.#first - (sum - value) : value - (sum - this.#first)
    if (error === 0) this.#first = sum
    else this.#partials = [error, sum]
  }

  get total(): number {
    return this.#partials === null ? this.#first : roundPartials(this.#partials)
  }

  /** What rounding took from the total: the two added exactly are the sum, to twice the digits of a number. */
  get rest(): number {
    if (this.#partials === null) return 0
    const left = [...this.#partials]
    addToPartials(left, -this.total)
    return roundPartials(left)
  }
}

function addToPartials(partials: number[], value: number): void {
  let carried = value
  let kept = 0
  for (let index = 0; index < partials.length; index += 1) {
    const other = partials[index] ?? 0
    const sum = carried + other
    const error = Math.abs(carried) < Math.abs(other) ? carried - (sum - other) : other - (sum - carried)
    if (error !== 0) {
      partials[kept] = error
      kept += 1
    }
    carried = sum
  }
  partials.length = kept
  partials.push(carried)
}

function roundPartials(partials: readonly number[]): number {
  let index = partials.length - 1
  let high = partials[index] ?? 0
  while (index > 0) {
    index -= 1
    const before = high
    const low = partials[index] ?? 0
    high = before + low
    const error = low - (high - before)
    if (error !== 0) return roundHalfWay(high, error, partials[index - 1] ?? 0)
  }
  return high
}

/** When the error is exactly half a unit, what lies below it decides the direction. */
function roundHalfWay(high: number, error: number, below: number): number {
  if ((error < 0 && below < 0) || (error > 0 && below > 0)) {
    const doubled = error * 2
    const moved = high + doubled
    if (doubled === moved - high) return moved
  }
  return high
}

/** The exact sum of the values, rounded once. */
export function exactSum(values: Iterable<number>): number {
  const sum = new ExactSum()
  for (const value of values) sum.add(value)
  return sum.total
}

/** Adds to the sum kept under a key. */
export function addTo<K>(sums: Map<K, ExactSum>, key: K, value: number): void {
  let sum = sums.get(key)
  if (sum === undefined) {
    sum = new ExactSum()
    sums.set(key, sum)
  }
  sum.add(value)
}
