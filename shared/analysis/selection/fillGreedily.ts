import { OfferQueue, ratioOf } from '../kernels/offerQueue.ts'
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

/** A fix with prerequisites, and an upper bound on what all of them would add. */
interface Bundle {
  readonly fix: number
  mostGain: number
}

/** The same for filling one selection many times: it keeps its working space. */
export class GreedyFilling {
  private readonly selection: Selection
  private readonly by: Yardstick
  private readonly queue: OfferQueue
  /** What a fix with prerequisites uses shrinks as these are added, so its old ratio bounds nothing: no queue for them. */
  private readonly bundles: readonly Bundle[]

  constructor(selection: Selection, by: Yardstick) {
    const { available, closure, days, costs } = selection.problem
    this.selection = selection
    this.by = by
    const singles = available.filter((fix) => closure[fix]?.length === 1)
    this.queue = new OfferQueue(
      singles,
      singles.map((fix) => usageOf(by, days[fix] ?? 0, costs[fix] ?? 0)),
    )
    this.bundles = available.filter((fix) => closure[fix]?.length !== 1).map((fix) => ({ fix, mostGain: 0 }))
  }

  fill(tolerance: number, barred?: Uint8Array): void {
    const { selection, queue } = this
    queue.offerAll(selection.state, tolerance, barred)
    for (const bundle of this.bundles) bundle.mostGain = barred?.[bundle.fix] === 1 ? 0 : this.mostGain(bundle.fix)
    for (;;) {
      const single = nextSingle(selection, queue, tolerance)
      const bundle = this.bestBundle(single, tolerance)
      if (bundle < 0 && single < 0) return
      if (bundle < 0) queue.pop()
      selection.add(bundle < 0 ? single : bundle)
    }
  }

  /** Each member's gain by itself, summed: together they gain no more. */
  private mostGain(fix: number): number {
    const { problem, state } = this.selection
    let most = 0
    for (const member of problem.closure[fix] ?? []) if (!this.selection.has(member)) most += state.marginal(member)
    return most
  }

  /** The best fix with prerequisites, if it comes before the best single one; else −1. */
  private bestBundle(single: number, tolerance: number): number {
    const { selection, queue, by } = this
    let best = -1
    let first = single
    let firstRatio = single < 0 ? 0 : queue.topRatio
    let firstGain = single < 0 ? 0 : queue.topGain
    for (const bundle of this.bundles) {
      const { fix, mostGain: bound } = bundle
      if (bound <= tolerance || selection.has(fix)) continue
      const use = usageOf(by, selection.daysFor(fix), selection.costFor(fix))
      if (!comesBefore(ratioOf(bound, use), bound, fix, firstRatio, firstGain, first) || !selection.canAdd(fix)) continue
      const gain = selection.gain(fix)
      bundle.mostGain = gain
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
    // Asked so that what is no number, of a file that breaks rules, is passed over and not asked about for ever.
    if (!(gain > tolerance)) queue.pop()
    else if (gain === queue.topGain) return fix
    else queue.renew(gain)
  }
  return -1
}
