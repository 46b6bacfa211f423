import type { PlanProblem } from './planProblem.ts'
import type { Selection } from './planSelection.ts'

/** What a fix uses of the limits: `perDay` × days + `perCost` × cost + `each`. Greedy takes the largest gain per use. */
export interface Yardstick {
  readonly perDay: number
  readonly perCost: number
  readonly each: number
}

/** The yardsticks worth trying: by each limit that is set, by both, and by gain alone. */
export function yardsticks(problem: PlanProblem): readonly Yardstick[] {
  const perDay = perUnit(problem.capacity)
  const perCost = perUnit(problem.budget)
  const found: Yardstick[] = [{ perDay: 0, perCost: 0, each: 1 }]
  if (perDay > 0) found.unshift({ perDay, perCost: 0, each: 0 })
  if (perCost > 0) found.unshift({ perDay: 0, perCost, each: 0 })
  if (perDay > 0 && perCost > 0) found.unshift({ perDay, perCost, each: 0 })
  return found
}

function perUnit(limit: number): number {
  return Number.isFinite(limit) && limit > 0 ? 1 / limit : 0
}

/**
 * Lazy greedy: adds, while something fits, the fix (with its missing prerequisites) with the largest gain per use; ties by
 * gain, then id. Gains only shrink as fixes are added, so an old gain is an upper bound, and most fixes are not evaluated
 * again. Fixes for which `barred` is 1 are passed over.
 */
export function fillGreedily(selection: Selection, by: Yardstick, tolerance: number, barred?: Uint8Array): void {
  const { available, closure, days, costs } = selection.problem
  const queue = new OfferQueue(available.length)
  const bundled: number[] = []
  for (const fix of available) {
    if (barred?.[fix] === 1 || selection.has(fix)) continue
    // What a fix with prerequisites uses shrinks as these are added, so its old ratio bounds nothing.
    if (closure[fix]?.length !== 1) bundled.push(fix)
    else queue.offer(fix, selection.state.marginal(fix), usageOf(by, days[fix] as number, costs[fix] as number), tolerance)
  }
  queue.heapify()
  const known = new Float64Array(bundled.length).fill(Number.POSITIVE_INFINITY)
  for (;;) {
    const single = nextSingle(selection, queue, tolerance)
    let best = single
    let bestRatio = single < 0 ? 0 : queue.topRatio
    let bestGain = single < 0 ? 0 : queue.topGain
    for (let place = 0; place < bundled.length; place += 1) {
      const fix = bundled[place] as number
      const bound = known[place] as number
      if (bound <= tolerance || selection.has(fix)) continue
      const use = usageOf(by, selection.daysFor(fix), selection.costFor(fix))
      if (!comesBefore(ratioOf(bound, use), bound, fix, bestRatio, bestGain, best) || !selection.canAdd(fix)) continue
      const gain = selection.gain(fix)
      known[place] = gain
      const ratio = ratioOf(gain, use)
      if (gain <= tolerance || !comesBefore(ratio, gain, fix, bestRatio, bestGain, best)) continue
      best = fix
      bestGain = gain
      bestRatio = ratio
    }
    if (best < 0) return
    if (best === single) queue.pop()
    selection.add(best)
  }
}

function usageOf(by: Yardstick, days: number, cost: number): number {
  return days * by.perDay + cost * by.perCost + by.each
}

function ratioOf(gain: number, use: number): number {
  return use > 0 ? gain / use : Number.POSITIVE_INFINITY
}

function comesBefore(ratio: number, gain: number, fix: number, otherRatio: number, otherGain: number, other: number): boolean {
  if (other < 0 || ratio !== otherRatio) return ratio > otherRatio
  return gain !== otherGain ? gain > otherGain : fix < other
}

/** Brings the best single fix that fits to the top of the queue, with its gain as it is now; −1 when there is none. */
function nextSingle(selection: Selection, queue: OfferQueue, tolerance: number): number {
  while (queue.size > 0) {
    const fix = queue.top
    // Room only shrinks while filling: what does not fit now never will.
    if (selection.has(fix) || !selection.canAdd(fix)) {
      queue.pop()
      continue
    }
    const gain = selection.state.marginal(fix)
    if (gain === queue.topGain) return fix
    if (gain <= tolerance) queue.pop()
    else queue.renew(gain)
  }
  return -1
}

/** Fixes by their last known gain per use, the largest first; ties by gain, then id. */
class OfferQueue {
  size = 0
  private readonly fixes: Int32Array
  private readonly gains: Float64Array
  private readonly uses: Float64Array
  private readonly ratios: Float64Array

  constructor(capacity: number) {
    this.fixes = new Int32Array(capacity)
    this.gains = new Float64Array(capacity)
    this.uses = new Float64Array(capacity)
    this.ratios = new Float64Array(capacity)
  }

  get top(): number {
    return this.fixes[0] as number
  }

  get topGain(): number {
    return this.gains[0] as number
  }

  get topRatio(): number {
    return this.ratios[0] as number
  }

  offer(fix: number, gain: number, use: number, tolerance: number): void {
    if (gain <= tolerance) return
    this.fixes[this.size] = fix
    this.gains[this.size] = gain
    this.uses[this.size] = use
    this.ratios[this.size] = ratioOf(gain, use)
    this.size += 1
  }

  heapify(): void {
    for (let place = (this.size >> 1) - 1; place >= 0; place -= 1) this.sink(place)
  }

  pop(): void {
    this.size -= 1
    this.copy(this.size, 0)
    this.sink(0)
  }

  /** The top's gain has shrunk to this. */
  renew(gain: number): void {
    this.gains[0] = gain
    this.ratios[0] = ratioOf(gain, this.uses[0] as number)
    this.sink(0)
  }

  private sink(start: number): void {
    for (let place = start; ; ) {
      const left = 2 * place + 1
      const right = left + 1
      let first = place
      if (left < this.size && this.precedes(left, first)) first = left
      if (right < this.size && this.precedes(right, first)) first = right
      if (first === place) return
      this.swap(place, first)
      place = first
    }
  }

  private precedes(place: number, other: number): boolean {
    return comesBefore(
      this.ratios[place] as number,
      this.gains[place] as number,
      this.fixes[place] as number,
      this.ratios[other] as number,
      this.gains[other] as number,
      this.fixes[other] as number,
    )
  }

  private copy(from: number, to: number): void {
    this.fixes[to] = this.fixes[from] as number
    this.gains[to] = this.gains[from] as number
    this.uses[to] = this.uses[from] as number
    this.ratios[to] = this.ratios[from] as number
  }

  private swap(place: number, other: number): void {
    exchange(this.fixes, place, other)
    exchange(this.gains, place, other)
    exchange(this.uses, place, other)
    exchange(this.ratios, place, other)
  }
}

function exchange(values: Int32Array | Float64Array, place: number, other: number): void {
  const held = values[place] as number
  values[place] = values[other] as number
  values[other] = held
}
