import { toEstimate } from '../../model/estimate.ts'
import { attribute } from '../attribution/attribution.ts'
import { toTraceNode } from '../attribution/traceTree.ts'
import { compileRemoval, type Removal } from '../removal/removal.ts'
import type { RemovalInput } from '../removal/removalInput.ts'
import { standalones } from '../removal/standalones.ts'
import { nameOf } from '../selection/fixName.ts'
import type { PlanLimits } from '../selection/planLimits.ts'
import type { PlanNotice } from '../selection/planNotice.ts'
import { type PlanProblem, toPlanProblem } from '../selection/planProblem.ts'
import { type SearchResult, searchPlan, toleranceOf } from '../selection/planSearch.ts'
import { Selection } from '../selection/planSelection.ts'
import { placeReasons } from './placeReasons.ts'
import type { Plan, PlanItem, PlanWave } from './plan.ts'
import { leftOutOf } from './planLeft.ts'
import { orderPlan, type Placed, requiredOf } from './planOrder.ts'
import { overlapsOf } from './planOverlap.ts'
import { planWaves } from './planWaves.ts'
import { strengthNotices } from './strength.ts'

export interface PlanOptions {
  /** Nodes of branch and bound; see searchPlan. */
  readonly nodeBudget?: number | undefined
  /** The same input, compiled already. */
  readonly removal?: Removal | undefined
}

/**
 * The work plan (design section 6): the set of candidates with the largest Removed within the limits, ranked, put into
 * waves and explained, and every other fix with the reason why it is left out. The order of the input's lists changes
 * nothing. Expects an engagement that findProblems accepts; nothing else is refused: pins that cannot be kept give the
 * notice `infeasible`.
 */
export function buildPlan(input: RemovalInput, limits: PlanLimits, options: PlanOptions = {}): Plan {
  const removal = options.removal ?? compileRemoval(input)
  const problem = toPlanProblem(removal, limits)
  const alone = standalones(removal)
  const tolerance = toleranceOf(problem)
  const found = problem.infeasible === null ? searchPlan(problem, options.nodeBudget) : pinsOnly(problem)
  const placed = orderPlan(problem, found.chosen.fixes, alone, tolerance)
  const waves = wavesOf(problem, placed, limits.waveDays ?? null)
  const items = toItems(problem, placed, waves, tolerance)
  const removed = Math.min(found.chosen.removed, removal.total)
  const upperBound = Math.max(removed, Math.min(found.upperBound, removal.total))
  const gap = upperBound > 0 ? (upperBound - removed) / upperBound : 0
  return {
    method: found.exact ? 'exact' : 'bounded',
    total: removal.total,
    removed,
    upperBound,
    gap,
    effortDays: found.chosen.days,
    cost: found.chosen.cost,
    feasible: problem.infeasible === null,
    items,
    waves,
    left: leftOutOf(problem, found.chosen.fixes, alone, tolerance),
    notices: [
      ...(problem.infeasible === null ? [] : [problem.infeasible]),
      ...problem.ignoredPins,
      ...(found.exact ? [] : [{ code: 'bounded' as const, reached: removed / upperBound }]),
      ...missingNotices(problem, found.chosen.fixes, limits),
      ...exceedingNotices(input, removal, placed),
      ...strengthNotices(placed.map(({ fix, marginal }) => ({ kind: removal.layout.fixes[fix]?.kind, marginal }))),
    ],
  }
}

/** The plan when the pins cannot be kept: just them. */
function pinsOnly(problem: PlanProblem): SearchResult {
  const chosen = new Selection(problem).snapshot()
  return { chosen, exact: true, upperBound: chosen.removed, nodes: 0 }
}

function wavesOf(problem: PlanProblem, placed: readonly Placed[], waveDays: number | null): PlanWave[] {
  const { fixes } = problem.removal.layout
  const idOf = (fix: number) => fixes[fix]?.id ?? ''
  return planWaves(
    placed.map(({ fix, marginal }) => ({
      id: idOf(fix),
      marginal,
      effortDays: problem.days[fix] ?? 0,
      requires: requiredOf(problem, fix).map(idOf),
    })),
    waveDays,
  )
}

function toItems(problem: PlanProblem, placed: readonly Placed[], waves: readonly PlanWave[], tolerance: number): PlanItem[] {
  const { removal } = problem
  const waveOf = new Map(waves.flatMap(({ wave, fixes }) => fixes.map((id) => [id, wave] as const)))
  const overlaps = overlapsOf(removal, placed, tolerance)
  const reasons = placeReasons(problem, placed, tolerance)
  return placed.flatMap(({ fix: index, standalone, marginal, cumulative }, rank) => {
    const fix = removal.layout.fixes[index]
    if (fix === undefined) return []
    const effortDays = problem.days[index] ?? 0
    return {
      fix: fix.id,
      name: nameOf(fix).name,
      rank: rank + 1,
      wave: waveOf.get(fix.id) ?? 1,
      standalone,
      marginal,
      cumulative: Math.min(cumulative, removal.total),
      marginalPerDay: effortDays > 0 ? marginal / effortDays : null,
      effortDays,
      cost: problem.costs[index] ?? 0,
      pinned: problem.pinned.has(index),
      shareOfTotal: removal.total > 0 ? marginal / removal.total : 0,
      overlap: overlaps[rank] ?? null,
      reason: reasons[rank] ?? { kind: 'next' },
    }
  })
}

/** Chosen fixes that count 0 days or money for want of a number. Money is passed over where no fix has any. */
function missingNotices(problem: PlanProblem, chosen: readonly number[], limits: PlanLimits): PlanNotice[] {
  const { fixes } = problem.removal.layout
  const count = (key: 'effortDays' | 'cost') => chosen.filter((index) => fixes[index]?.[key] === undefined).length
  const effort = typeof limits.capacity === 'number' ? 0 : count('effortDays')
  const usesMoney = fixes.some((fix) => fix.cost !== undefined)
  const cost = typeof limits.budget === 'number' || !usesMoney ? 0 : count('cost')
  return [
    ...(effort > 0 ? [{ code: 'effort-missing' as const, count: effort }] : []),
    ...(cost > 0 ? [{ code: 'cost-missing' as const, count: cost }] : []),
  ]
}

/** Chosen fixes that alone remove more than all that is attributed to the root causes they weaken. */
function exceedingNotices(input: RemovalInput, removal: Removal, placed: readonly Placed[]): PlanNotice[] {
  if (removal.layout.terms.terms.every((rootCauses) => rootCauses.length === 1) && removal.layout.forest.size === 0) return []
  const impactOf = new Map<string, number>()
  for (const trace of input.traces) {
    const impact = input.impacts.get(trace.failurePoint) ?? 0
    for (const { rootCause, share } of attribute(toTraceNode(trace.cause))) {
      if (rootCause !== null) impactOf.set(rootCause, (impactOf.get(rootCause) ?? 0) + impact * share)
    }
  }
  const exceeding = placed.flatMap(({ fix: index, standalone }) => {
    const fix = removal.layout.fixes[index]
    if (fix === undefined) return []
    const weakened = fix.effects.filter(({ effectiveness }) => toEstimate(effectiveness).likely > 0)
    const attributed = weakened.reduce((sum, { rootCause }) => sum + (impactOf.get(rootCause) ?? 0), 0)
    return standalone > attributed * (1 + 1e-9) ? [nameOf(fix)] : []
  })
  return exceeding.length > 0 ? [{ code: 'exceeds-root-cause', fixes: exceeding }] : []
}
