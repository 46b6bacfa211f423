import { confirmedParts } from '../../analysis/evidence/confirmedParts.ts'
import { measureContext, measureImpacts, missingNotices } from '../../analysis/measures/impact.ts'
import type { Tallies } from '../../analysis/measures/tallies.ts'
import { paretoInput } from '../../analysis/pareto/buildPareto.ts'
import { confirmedBars } from '../../analysis/pareto/confirmedBars.ts'
import { buildPlan } from '../../analysis/plan/buildPlan.ts'
import { drawsFor } from '../../analysis/uncertainty/drawsFor.ts'
import { impactDraws } from '../../analysis/uncertainty/impactDraws.ts'
import { drawPlans, uncertaintyInput } from '../../analysis/uncertainty/uncertainty.ts'
import type { StoredEngagement } from '../../engagement/storedEngagement.ts'
import { paretoLabels } from '../../i18n/paretoLabels.ts'
import { noticeSentence } from '../../i18n/paretoSentences.ts'
import type { Language } from '../../model/vocabulary.ts'
import { reportPareto } from '../parts/paretoPart.ts'
import type { Opening, ReportSource } from '../reportSource.ts'

const rankings = ['failure-point', 'root-cause', 'category', 'stage'] as const

/** What a report of an engagement says, worked out; `asked` is what only the caller knows. Yields 0–1, how far the whole report then is. */
export function* sourceSteps(
  engagement: StoredEngagement,
  tallies: Tallies,
  {
    wordsOf,
    ...asked
  }: Pick<ReportSource, 'brand' | 'fingerprint' | 'madeOn' | 'redacted' | 'since'> & {
    readonly language: Language
    readonly wordsOf: Opening['wordsOf'] | null
  },
): Generator<number, ReportSource> {
  const { language } = asked
  const measure = engagement.plan.measure ?? 'count'
  const { capacity, budget, waveDays } = engagement.plan
  const impacts = measureImpacts(engagement, tallies, measure)
  const limits = { capacity, budget, waveDays }
  const plan = buildPlan({ impacts, traces: engagement.traces, fixes: engagement.fixes }, limits)
  yield 0.6
  const input = uncertaintyInput(impactDraws(engagement, tallies, measure), engagement)
  const ranked = plan.items.map(({ fix }) => fix)
  const charts = paretoInput(engagement, tallies, paretoLabels(language))
  const confirmed = confirmedParts(engagement)
  const missing = missingNotices(engagement.failurePoints, measureContext(engagement, tallies, measure))
  return {
    ...asked,
    engagement,
    measure,
    period: tallies.period,
    paretos: rankings.map((by) => reportPareto(charts, { by, measure })),
    proofOf: (pareto) => confirmedBars(charts, pareto, confirmed),
    impacts,
    plan,
    uncertainty: ranked.length === 0 ? null : drawPlans(input, limits, ranked, { draws: drawsFor(input) }),
    opening: wordsOf === null ? null : { charts, wordsOf },
    missing: missing.map((notice) => noticeSentence(notice, language)),
  }
}
