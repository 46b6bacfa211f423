import { toEstimate } from '../../model/estimate.ts'
import type { PlanLimits } from '../selection/planLimits.ts'
import type { PlanChoice } from './choosePlan.ts'
import type { PlanNotice } from './planNotice.ts'
import type { Placed } from './planOrder.ts'
import { strengthNotices } from './strength.ts'
import type { TitledFixes } from './TitledFixes.ts'

interface NoticeGround {
  readonly limits: PlanLimits
  /** The share 0–1 of the best possible that is certain. */
  readonly reached: number
  readonly rootCauseImpacts: () => ReadonlyMap<string, number>
}

/** What is to be said of a plan as a whole. */
export function planNotices(
  choice: PlanChoice,
  placed: readonly Placed[],
  titled: TitledFixes,
  { limits, reached, rootCauseImpacts }: NoticeGround,
): PlanNotice[] {
  const { infeasible, ignoredPins } = choice.problem
  return [
    ...(infeasible === null
      ? []
      : [{ code: 'infeasible' as const, ...infeasible, fixes: infeasible.fixes.map((fix) => titled.nameOf(fix)) }]),
    ...ignoredPins.map(({ fix, cause }) => ({ code: 'pin-ignored' as const, fix: titled.nameOf(fix), cause })),
    ...(choice.found.exact ? [] : [{ code: 'bounded' as const, reached }]),
    ...missingNotices(choice, limits),
    ...exceedingNotices(choice, placed, titled, rootCauseImpacts),
    ...strengthNotices(placed.map(({ fix, marginal }) => ({ kind: titled.kindOf(fix), marginal }))),
  ]
}

/** Chosen fixes that count 0 days or money for want of a number. Money is passed over where no fix has any. */
function missingNotices({ problem, found }: PlanChoice, limits: PlanLimits): PlanNotice[] {
  const { fixes } = problem.removal.layout
  const count = (key: 'effortDays' | 'cost') => found.chosen.fixes.filter((fix) => fixes[fix]?.[key] === undefined).length
  const effort = typeof limits.capacity === 'number' ? 0 : count('effortDays')
  const usesMoney = fixes.some((fix) => fix.cost !== undefined)
  const cost = typeof limits.budget === 'number' || !usesMoney ? 0 : count('cost')
  return [
    ...(effort > 0 ? [{ code: 'effort-missing' as const, count: effort }] : []),
    ...(cost > 0 ? [{ code: 'cost-missing' as const, count: cost }] : []),
  ]
}

/** Chosen fixes that alone remove more than all that is attributed to the root causes they weaken. */
function exceedingNotices(
  { problem }: PlanChoice,
  placed: readonly Placed[],
  titled: TitledFixes,
  rootCauseImpacts: NoticeGround['rootCauseImpacts'],
): PlanNotice[] {
  const { terms, forest, fixes } = problem.removal.layout
  if (terms.terms.every((rootCauses) => rootCauses.length === 1) && forest.size === 0) return []
  const impacts = rootCauseImpacts()
  const exceeding = placed.filter(({ fix, standalone }) => {
    const effects = fixes[fix]?.effects ?? []
    const weakened = effects.filter(({ effectiveness }) => toEstimate(effectiveness).likely > 0)
    const attributed = weakened.reduce((sum, { rootCause }) => sum + (impacts.get(rootCause) ?? 0), 0)
    return standalone > attributed * (1 + 1e-9)
  })
  if (exceeding.length === 0) return []
  return [{ code: 'exceeds-root-cause', fixes: exceeding.map(({ fix }) => titled.nameOf(fix)) }]
}
