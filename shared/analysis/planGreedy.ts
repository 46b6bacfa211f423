import { limitSlack, type PlanProblem } from './planProblem.ts'
import { type ChosenSet, compareSets, type Selection } from './planSelection.ts'

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
 * gain, then id. Gains only shrink as fixes are added, those of a fix with its prerequisites too, so an old gain is an upper
 * bound, and most fixes are not evaluated again. Fixes for which `barred` is 1 are passed over.
 */
export function fillGreedily(selection: Selection, by: Yardstick, tolerance: number, barred?: Uint8Array): void {
  const { available, closure, days, costs } = selection.problem
  const open = available.filter((fix) => barred?.[fix] !== 1 && !selection.has(fix))
  const gains = new Float64Array(selection.state.chosen.length).fill(Number.POSITIVE_INFINITY)
  for (;;) {
    let best = -1
    let bestRatio = 0
    let bestGain = 0
    for (const fix of open) {
      const alone = closure[fix]?.length === 1
      const known = gains[fix] ?? 0
      if (known <= tolerance || selection.has(fix)) continue
      const use =
        (alone ? (days[fix] ?? 0) : selection.daysFor(fix)) * by.perDay +
        (alone ? (costs[fix] ?? 0) : selection.costFor(fix)) * by.perCost +
        by.each
      if (!isBetter(known, use, bestRatio, bestGain)) continue
      if (!selection.canAdd(fix)) continue
      const gain = selection.gain(fix)
      gains[fix] = gain
      if (gain <= tolerance || !isBetter(gain, use, bestRatio, bestGain)) continue
      best = fix
      bestGain = gain
      bestRatio = use > 0 ? gain / use : Number.POSITIVE_INFINITY
    }
    if (best < 0) return
    selection.add(best)
  }
}

function isBetter(gain: number, use: number, bestRatio: number, bestGain: number): boolean {
  const ratio = use > 0 ? gain / use : Number.POSITIVE_INFINITY
  return ratio > bestRatio || (ratio === bestRatio && gain > bestGain)
}

/** The best of the greedy plans by every yardstick, idle fixes dropped. Leaves the selection as that plan. */
export function greedyPlan(selection: Selection, tolerance: number): ChosenSet {
  let best: ChosenSet | null = null
  for (const by of yardsticks(selection.problem)) {
    selection.become(selection.problem.pins)
    fillGreedily(selection, by, tolerance)
    selection.dropIdle(tolerance)
    const found = selection.snapshot()
    if (best === null || compareSets(found, best, tolerance) < 0) best = found
  }
  const result = best ?? selection.snapshot()
  selection.become(result.fixes)
  return result
}

/**
 * Improves a plan by single moves until none helps or `mostTrials` is spent: leave one chosen fix out and fill up, or bring
 * one in, make room by taking out what gives least for its use, and fill up.
 */
export function improvePlan(selection: Selection, start: ChosenSet, tolerance: number, mostTrials: number): ChosenSet {
  const [by] = yardsticks(selection.problem)
  if (by === undefined) return start
  let best = start
  let trials = 0
  const barred = new Uint8Array(selection.state.chosen.length)
  const attempt = (move: () => boolean): boolean => {
    trials += 1
    selection.become(best.fixes)
    if (!move()) return false
    fillGreedily(selection, by, tolerance, barred)
    barred.fill(0)
    selection.dropIdle(tolerance)
    const found = selection.snapshot()
    if (compareSets(found, best, tolerance) >= 0) return false
    best = found
    return true
  }
  for (let improved = true; improved && trials < mostTrials; ) {
    improved = false
    for (const fix of selection.problem.available) {
      if (trials >= mostTrials) break
      const chosen = best.fixes.includes(fix)
      if (chosen && selection.mustStay(fix)) continue
      const moved = attempt(() => (chosen ? leaveOut(selection, fix, barred) : bringIn(selection, fix, by, barred)))
      improved = moved || improved
      barred.fill(0)
    }
  }
  selection.become(best.fixes)
  return best
}

function leaveOut(selection: Selection, fix: number, barred: Uint8Array): boolean {
  for (const dependent of selection.problem.dependents[fix] ?? []) barred[dependent] = 1
  selection.remove(fix)
  return true
}

/** False when no room can be made for the fix. */
function bringIn(selection: Selection, fix: number, by: Yardstick, barred: Uint8Array): boolean {
  const { closure, excludes } = selection.problem
  const members = closure[fix] ?? []
  const needed = new Set(members)
  for (const member of members) {
    for (const other of excludes[member] ?? []) {
      if (!selection.has(other)) continue
      if (selection.mustStay(other)) return false
      barOut(selection, other, barred)
    }
  }
  while (!selection.fits(fix)) {
    const victim = leastWorth(selection, by, needed)
    if (victim === null) return false
    barOut(selection, victim, barred)
  }
  if (!selection.canAdd(fix)) return false
  selection.add(fix)
  return true
}

function barOut(selection: Selection, fix: number, barred: Uint8Array): void {
  barred[fix] = 1
  selection.remove(fix)
}

/** The free chosen fix whose loss costs least for the room it makes; null when nothing may go. */
function leastWorth(selection: Selection, by: Yardstick, needed: ReadonlySet<number>): number | null {
  const { days, costs } = selection.problem
  let victim: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const fix of selection.members()) {
    const use = (days[fix] ?? 0) * by.perDay + (costs[fix] ?? 0) * by.perCost
    if (needed.has(fix) || use <= limitSlack * 1e-3 || !selection.isFree(fix)) continue
    const worth = selection.state.loss(fix) / use
    if (worth >= least) continue
    victim = fix
    least = worth
  }
  return victim
}
