import { createHash } from 'node:crypto'
import { measureContext, measureImpacts, missingNotices } from '../../../shared/analysis/measures/impact.ts'
import { paretoInput } from '../../../shared/analysis/pareto/buildPareto.ts'
import { buildPlan } from '../../../shared/analysis/plan/buildPlan.ts'
import { impactDraws } from '../../../shared/analysis/uncertainty/impactDraws.ts'
import { drawPlans, uncertaintyInput } from '../../../shared/analysis/uncertainty/uncertainty.ts'
import { catalogue } from '../../../shared/engagement/catalogue.ts'
import type { StoredEngagement } from '../../../shared/engagement/storedEngagement.ts'
import { paretoLabels } from '../../../shared/i18n/paretoLabels.ts'
import { noticeSentence } from '../../../shared/i18n/paretoSentences.ts'
import { occurrences } from '../../../shared/model/lists/cases/occurrences.ts'
import { hasTrait, type ListDescriptor } from '../../../shared/model/lists/ListDescriptor.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import { reportPareto } from '../../../shared/report/paretoPart.ts'
import type { ReportSource } from '../../../shared/report/reportSource.ts'
import type { EngagementFile } from '../../backend/engagement/EngagementFile.ts'
import { interchangeText } from '../../backend/exporting/interchangeText.ts'
import { storedLists } from '../../backend/store/storedLists.ts'
import { drawsFor } from './drawsFor.ts'
import { withEscapes } from './jsonText.ts'
import type { Tallied } from './readTallied.ts'

/** SHA-256 of what `dump` prints of a file. */
export function fingerprintOf(file: EngagementFile): string {
  const hash = createHash('sha256')
  file.read((db) => {
    for (const piece of interchangeText(db)) hash.update(withEscapes(piece))
  })
  return hash.update('\n').digest('hex')
}

/** Every name in a field for people, of every list. */
export function namesOfPeople(file: EngagementFile, engagement: StoredEngagement): Iterable<string> {
  const names = new Set<string>()
  const take = ({ peopleOf }: ListDescriptor, items: Iterable<object>): void => {
    if (peopleOf === undefined) return
    for (const item of items) for (const name of peopleOf(item)) if (name !== undefined) names.add(name)
  }
  for (const [key, descriptor] of Object.entries<ListDescriptor>(catalogue)) {
    if (!hasTrait(descriptor, 'stays-in-file')) take(descriptor, Reflect.get(engagement, key))
  }
  file.read((db) => take(occurrences, storedLists.occurrences.each(db)))
  return names
}

const rankings = ['failure-point', 'root-cause', 'category', 'stage'] as const

/** What a report of an engagement says, worked out; `asked` is what only the caller knows. */
export function reportSourceOf(
  { engagement, tallies }: Tallied,
  asked: Pick<ReportSource, 'fingerprint' | 'madeOn' | 'redacted'> & { readonly language: Language },
): ReportSource {
  const { language } = asked
  const measure = engagement.plan.measure ?? 'count'
  const { capacity, budget, waveDays } = engagement.plan
  const impacts = measureImpacts(engagement, tallies, measure)
  const limits = { capacity, budget, waveDays }
  const plan = buildPlan({ impacts, traces: engagement.traces, fixes: engagement.fixes }, limits)
  const input = uncertaintyInput(impactDraws(engagement, tallies, measure), engagement)
  const ranked = plan.items.map(({ fix }) => fix)
  const charts = paretoInput(engagement, tallies, paretoLabels(language))
  const missing = missingNotices(engagement.failurePoints, measureContext(engagement, tallies, measure))
  return {
    ...asked,
    engagement,
    measure,
    period: tallies.period,
    paretos: rankings.map((by) => reportPareto(charts, { by, measure })),
    impacts,
    plan,
    uncertainty: ranked.length === 0 ? null : drawPlans(input, limits, ranked, { draws: drawsFor(input) }),
    missing: missing.map((notice) => noticeSentence(notice, language)),
  }
}
