import { fillGreedily, GreedyFilling, type Yardstick, yardsticks } from './fillGreedily.ts'
import { limitSlack } from './planProblem.ts'
import { type ChosenSet, compareSets, type Selection } from './planSelection.ts'

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
 * one in, make room by taking out what gives least for its use, and fill up. `onTrial` is told how many it has made.
 */
export function improvePlan(
  selection: Selection,
  start: ChosenSet,
  tolerance: number,
  mostTrials: number,
  onTrial: (trials: number) => void = () => undefined,
): ChosenSet {
  const [by] = yardsticks(selection.problem)
  let best = start
  let trials = 0
  const barred = new Uint8Array(selection.state.chosen.length)
  const filling = new GreedyFilling(selection, by)
  const attempt = (move: () => boolean): boolean => {
    trials += 1
    onTrial(trials)
    selection.become(best.fixes)
    if (!move()) return false
    filling.fill(tolerance, barred)
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
