import type { PlanProblem } from './planProblem.ts'
import type { Selection } from './planSelection.ts'

/** What a fix uses of the limits: `perDay` × days + `perCost` × cost + `each`. Greedy takes the largest gain per use. */
export interface Yardstick {
  readonly perDay: number
  readonly perCost: number
  readonly each: number
}

/** The yardsticks worth trying, the best first as a rule: by both limits, by each that is set, and by gain alone. */
export function yardsticks(problem: PlanProblem): readonly [Yardstick, ...Yardstick[]] {
  const perDay = perUnit(problem.capacity)
  const perCost = perUnit(problem.budget)
  const byGain: Yardstick = { perDay: 0, perCost: 0, each: 1 }
  const byDays: Yardstick = { perDay, perCost: 0, each: 0 }
  const byCost: Yardstick = { perDay: 0, perCost, each: 0 }
  if (perDay > 0 && perCost > 0) return [{ perDay, perCost, each: 0 }, byCost, byDays, byGain]
  if (perDay > 0) return [byDays, byGain]
  return perCost > 0 ? [byCost, byGain] : [byGain]
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
  new GreedyFilling(selection, by).fill(tolerance, barred)
}

/** The same for filling one selection many times: it keeps its working space. */
export class GreedyFilling {
  private readonly selection: Selection
  private readonly by: Yardstick
  private readonly queue: OfferQueue
  /** What a fix with prerequisites uses shrinks as these are added, so its old ratio bounds nothing: no queue for them. */
  private readonly bundled: readonly number[]
  private readonly bundleGain: Float64Array

  constructor(selection: Selection, by: Yardstick) {
    const { available, closure } = selection.problem
    this.selection = selection
    this.by = by
    this.queue = new OfferQueue(available.length)
    this.bundled = available.filter((fix) => closure[fix]?.length !== 1)
    this.bundleGain = new Float64Array(this.bundled.length)
  }

  fill(tolerance: number, barred?: Uint8Array): void {
    const { selection, queue } = this
    this.offerAll(tolerance, barred)
    for (;;) {
      const single = nextSingle(selection, queue, tolerance)
      const bundle = this.bestBundle(single, tolerance)
      if (bundle < 0 && single < 0) return
      if (bundle < 0) queue.pop()
      selection.add(bundle < 0 ? single : bundle)
    }
  }

  private offerAll(tolerance: number, barred: Uint8Array | undefined): void {
    const { selection, queue, by } = this
    const { available, closure, days, costs } = selection.problem
    queue.size = 0
    for (const fix of available) {
      if (closure[fix]?.length !== 1 || barred?.[fix] === 1 || selection.has(fix)) continue
      queue.offer(fix, selection.state.marginal(fix), usageOf(by, days[fix] as number, costs[fix] as number), tolerance)
    }
    queue.heapify()
    this.bundled.forEach((fix, place) => {
      this.bundleGain[place] = barred?.[fix] === 1 ? 0 : Number.POSITIVE_INFINITY
    })
  }

  /** The best fix with prerequisites, if it comes before the best single one; else −1. */
  private bestBundle(single: number, tolerance: number): number {
    const { selection, queue, by, bundled, bundleGain } = this
    let best = -1
    let first = single
    let firstRatio = single < 0 ? 0 : queue.topRatio
    let firstGain = single < 0 ? 0 : queue.topGain
    for (let place = 0; place < bundled.length; place += 1) {
      const fix = bundled[place] as number
      const bound = bundleGain[place] as number
      if (bound <= tolerance || selection.has(fix)) continue
      const use = usageOf(by, selection.daysFor(fix), selection.costFor(fix))
      if (!comesBefore(ratioOf(bound, use), bound, fix, firstRatio, firstGain, first) || !selection.canAdd(fix)) continue
      const gain = selection.gain(fix)
      bundleGain[place] = gain
      if (gain <= tolerance || !comesBefore(ratioOf(gain, use), gain, fix, firstRatio, firstGain, first)) continue
      best = fix
      first = fix
      firstGain = gain
      firstRatio = ratioOf(gain, use)
    }
    return best
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
  private readonly fixes: Float64Array
  private readonly gains: Float64Array
  private readonly uses: Float64Array
  private readonly ratios: Float64Array

  constructor(capacity: number) {
    this.fixes = new Float64Array(capacity)
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

function exchange(values: Float64Array, place: number, other: number): void {
  const held = values[place] as number
  values[place] = values[other] as number
  values[other] = held
}
