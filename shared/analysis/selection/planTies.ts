import { type ChosenSet, compareEffort, compareIndexes, type Selection } from './planSelection.ts'

/**
 * Whether a plan that holds the selection and some of the open fixes could equal the best one's Removed and still come
 * before it: fewer days, else less cost, else ids earlier in code-point order.
 */
export function canWinTie(selection: Selection, open: readonly number[], best: ChosenSet, tolerance: number): boolean {
  const { days, costs } = selection.problem
  const gains = open.map((fix) => selection.state.marginal(fix))
  const needed = best.removed - tolerance - selection.state.removed()
  const dayOrder = compareEffort(selection.days + leastFor(open, gains, days, needed), best.days)
  if (dayOrder !== 0) return dayOrder < 0
  const costOrder = compareEffort(selection.cost + leastFor(open, gains, costs, needed), best.cost)
  if (costOrder !== 0) return costOrder < 0
  return compareIndexes(earliestIds(selection.members(), open), best.fixes) < 0
}

/** The least effort by which the open fixes could still gain so much: gains only shrink, and parts are allowed. */
function leastFor(open: readonly number[], gains: readonly number[], efforts: Float64Array, needed: number): number {
  const offers = open
    .map((fix, index) => ({ gain: gains[index] ?? 0, effort: efforts[fix] ?? 0 }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => a.effort * b.gain - b.effort * a.gain)
  let lacking = needed
  let effort = 0
  for (const offer of offers) {
    if (lacking <= 0) break
    effort += offer.effort * Math.min(1, lacking / offer.gain)
    lacking -= offer.gain
  }
  return effort
}

/** The first list of ids that any such plan could have: more ids help only where they come before one that is held. */
function earliestIds(held: readonly number[], open: readonly number[]): number[] {
  const last = held.at(-1) ?? -1
  return [...held, ...open.filter((fix) => fix < last)].sort((a, b) => a - b)
}
