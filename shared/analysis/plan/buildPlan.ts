import { attributeTraces, impactsOfRootCauses } from '../attribution/attribution.ts'
import { compileRemoval } from '../removal/removal.ts'
import type { RemovalInput } from '../removal/removalInput.ts'
import type { PlanLimits } from '../selection/planLimits.ts'
import { requiredOf } from '../selection/planProblem.ts'
import type { SearchOptions } from '../selection/planSearch.ts'
import { choosePlan, type PlanChoice } from './choosePlan.ts'
import type { TitledFix } from './fixName.ts'
import { placeReasons } from './placeReasons.ts'
import type { Plan, PlanItem, PlanWave } from './plan.ts'
import { leftOutOf } from './planLeft.ts'
import { planNotices } from './planNotices.ts'
import { orderPlan, type Placed } from './planOrder.ts'
import { overlapsOf } from './planOverlap.ts'
import { planWaves } from './planWaves.ts'
import { TitledFixes } from './TitledFixes.ts'

export interface PlanInput extends RemovalInput {
  readonly fixes: readonly (RemovalInput['fixes'][number] & TitledFix)[]
}

/**
 * The work plan (design section 6): the set of candidates with the largest Removed within the limits, ranked, put into
 * waves and explained, and every other fix with the reason why it is left out. The order of the input's lists changes
 * nothing. Expects an engagement that findProblems accepts; nothing else is refused: pins that cannot be kept give the
 * notice `infeasible`.
 */
export function buildPlan(input: PlanInput, limits: PlanLimits, options: SearchOptions = {}): Plan {
  const removal = compileRemoval(input)
  const choice = choosePlan(removal, limits, options)
  const titled = new TitledFixes(removal.layout.fixes, input.fixes)
  return explainPlan(choice, orderPlan(choice, titled), limits, {
    titled,
    rootCauseImpacts: () => impactsOfRootCauses(removal.layout.terms.rootCauses, attributeTraces(input.traces), input.impacts),
  })
}

/** What a plan tells besides its choice and its order. */
interface PlanGround {
  readonly titled: TitledFixes
  /** Gives the impact per month that is attributed to each root cause; asked only where anything is needed together. */
  readonly rootCauseImpacts: () => ReadonlyMap<string, number>
}

/** A plan from its choice and the order of what is chosen: its waves, and reasons with names. */
export function explainPlan(
  choice: PlanChoice,
  placed: readonly Placed[],
  limits: PlanLimits,
  { titled, rootCauseImpacts }: PlanGround,
): Plan {
  const { problem, found } = choice
  const { total } = problem.removal
  const waves = wavesOf(choice, placed, titled, limits.waveDays ?? null)
  const removed = Math.min(found.chosen.removed, total)
  const upperBound = Math.max(removed, Math.min(found.upperBound, total))
  return {
    method: found.exact ? 'exact' : 'bounded',
    total,
    removed,
    upperBound,
    gap: upperBound > 0 ? (upperBound - removed) / upperBound : 0,
    effortDays: found.chosen.days,
    cost: found.chosen.cost,
    feasible: problem.infeasible === null,
    items: toItems(choice, placed, waves, titled),
    waves,
    left: leftOutOf(choice, titled),
    notices: planNotices(choice, placed, titled, { limits, reached: removed / upperBound, rootCauseImpacts }),
  }
}

function wavesOf({ problem }: PlanChoice, placed: readonly Placed[], titled: TitledFixes, waveDays: number | null): PlanWave[] {
  return planWaves(
    placed.map(({ fix, marginal }) => ({
      id: titled.idOf(fix),
      marginal,
      effortDays: problem.days[fix] ?? 0,
      requires: requiredOf(problem, fix).map((required) => titled.idOf(required)),
    })),
    waveDays,
  )
}

function toItems(
  { problem, tolerance }: PlanChoice,
  placed: readonly Placed[],
  waves: readonly PlanWave[],
  titled: TitledFixes,
): PlanItem[] {
  const { total } = problem.removal
  const waveOf = new Map(waves.flatMap(({ wave, fixes }) => fixes.map((id) => [id, wave] as const)))
  const overlaps = overlapsOf(problem.removal, placed, tolerance, titled)
  const reasons = placeReasons(problem, placed, tolerance, titled)
  return placed.map(({ fix, standalone, marginal, cumulative }, rank) => {
    const { id, name } = titled.nameOf(fix)
    const effortDays = problem.days[fix] ?? 0
    return {
      fix: id,
      name,
      rank: rank + 1,
      wave: waveOf.get(id) ?? 1,
      standalone,
      marginal,
      cumulative: Math.min(cumulative, total),
      marginalPerDay: effortDays > 0 ? marginal / effortDays : null,
      effortDays,
      cost: problem.costs[fix] ?? 0,
      pinned: problem.pinned.has(fix),
      shareOfTotal: total > 0 ? marginal / total : 0,
      overlap: overlaps[rank] ?? null,
      reason: reasons[rank] ?? { kind: 'next' },
    }
  })
}
