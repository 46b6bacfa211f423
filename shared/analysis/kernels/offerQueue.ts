import type { RemovalState } from './removalState.ts'

/** Gain per use; +∞ for what uses nothing. */
export function ratioOf(gain: number, use: number): number {
  return use > 0 ? gain / use : Number.POSITIVE_INFINITY
}

/** Fixes by their last known gain per use, the largest first; ties by gain, then id. */
export class OfferQueue {
  size = 0
  /** Each fix has a slot, in the order of ids; the heap holds slots. */
  private readonly fixes: Int32Array
  private readonly uses: Float64Array
  private readonly gains: Float64Array
  private readonly ratios: Float64Array
  private readonly heap: Int32Array

  /** `uses` stand in the order of `fixes`, which ascend. */
  constructor(fixes: readonly number[], uses: readonly number[]) {
    this.fixes = Int32Array.from(fixes)
    this.uses = Float64Array.from(uses)
    this.gains = new Float64Array(fixes.length)
    this.ratios = new Float64Array(fixes.length)
    this.heap = new Int32Array(fixes.length)
  }

  get top(): number {
    return this.fixes[this.heap[0]]
  }

  get topGain(): number {
    return this.gains[this.heap[0]]
  }

  get topRatio(): number {
    return this.ratios[this.heap[0]]
  }

  /** Starts over with the fixes outside the set whose gain passes the tolerance and for which `barred` is not 1. */
  offerAll(state: RemovalState, tolerance: number, barred: Uint8Array | undefined): void {
    this.size = 0
    for (let slot = 0; slot < this.fixes.length; slot += 1) {
      const fix = this.fixes[slot]
      if (state.has(fix) || barred?.[fix] === 1) continue
      const gain = state.marginal(fix)
      if (gain <= tolerance) continue
      this.gains[slot] = gain
      this.ratios[slot] = ratioOf(gain, this.uses[slot])
      this.heap[this.size] = slot
      this.size += 1
    }
    for (let place = (this.size >> 1) - 1; place >= 0; place -= 1) this.sink(place)
  }

  pop(): void {
    this.size -= 1
    this.heap[0] = this.heap[this.size]
    this.sink(0)
  }

  /** The top's gain has shrunk to this. */
  renew(gain: number): void {
    const slot = this.heap[0]
    this.gains[slot] = gain
    this.ratios[slot] = ratioOf(gain, this.uses[slot])
    this.sink(0)
  }

  private sink(start: number): void {
    const { heap, size } = this
    const slot = heap[start]
    let place = start
    for (;;) {
      let child = 2 * place + 1
      if (child >= size) break
      if (child + 1 < size && this.precedes(heap[child + 1], heap[child])) child += 1
      if (!this.precedes(heap[child], slot)) break
      heap[place] = heap[child]
      place = child
    }
    heap[place] = slot
  }

  /** Slots stand in the order of ids. */
  private precedes(slot: number, other: number): boolean {
    const difference = this.ratios[slot] - this.ratios[other]
    // Two ratios without use are both infinite, and their difference is no number.
    if (difference > 0) return true
    if (difference < 0) return false
    const gain = this.gains[slot] - this.gains[other]
    return gain !== 0 ? gain > 0 : slot < other
  }
}
