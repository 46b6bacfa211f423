import { RemovalState } from '../kernels/removalState.ts'
import { type Yardstick, yardsticks } from './fillGreedily.ts'
import { limitSlack, type PlanProblem } from './planProblem.ts'

/** Looks along the chain: the bound changes slowly from one fix to the next. */
const mostLooks = 12

/**
 * An upper bound on any plan: for every set S, Removed(S) and the fractional knapsack of the marginals at S over the
 * fixes outside it, since gains only shrink. The least along a chain of sets from nothing to `chain`, the best gain per
 * use first. Two limits: the lesser of each alone and both summed.
 */
export function chainBound(problem: PlanProblem, chain: readonly number[]): number {
  const state = new RemovalState(problem.removal)
  const waiting = new Set(chain)
  const stride = Math.max(1, Math.ceil(chain.length / mostLooks))
  const [by] = yardsticks(problem)
  let least = Number.POSITIVE_INFINITY
  for (let length = 0; ; length += 1) {
    if (length % stride === 0 || waiting.size === 0) least = Math.min(least, boundAt(problem, state))
    const next = bestOf(problem, state, waiting, by)
    if (next === undefined) return least
    waiting.delete(next)
    state.add(next)
  }
}

function bestOf(problem: PlanProblem, state: RemovalState, fixes: ReadonlySet<number>, by: Yardstick): number | undefined {
  let best: number | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const fix of fixes) {
    const use = (problem.days[fix] ?? 0) * by.perDay + (problem.costs[fix] ?? 0) * by.perCost + by.each
    const ratio = use > 0 ? state.marginal(fix) / use : Number.POSITIVE_INFINITY
    if (best !== undefined && ratio <= most) continue
    best = fix
    most = ratio
  }
  return best
}

function boundAt(problem: PlanProblem, state: RemovalState): number {
  const offers = problem.available
    .filter((fix) => !state.has(fix))
    .map((fix) => ({
      gain: state.marginal(fix),
      days: (problem.days[fix] ?? 0) / (problem.capacity + limitSlack),
      cost: (problem.costs[fix] ?? 0) / (problem.budget + limitSlack),
    }))
  const most = Math.min(
    knapsack(offers.map(({ gain, days }) => ({ gain, use: days }))),
    knapsack(offers.map(({ gain, cost }) => ({ gain, use: cost }))),
    knapsack(offers.map(({ gain, days, cost }) => ({ gain, use: (days + cost) / 2 }))),
  )
  return state.removed() + most
}

/** The largest gain within a use of 1, fixes taken in part. */
function knapsack(all: readonly { readonly gain: number; readonly use: number }[]): number {
  const offers = all.filter(({ gain }) => gain > 0)
  offers.sort((a, b) => a.use * b.gain - b.use * a.gain)
  let room = 1
  let total = 0
  for (const { gain, use } of offers) {
    const part = use <= room ? 1 : room / use
    total += gain * part
    room -= use * part
    if (part < 1) break
  }
  return total
}
