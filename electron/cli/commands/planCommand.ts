import { measureContext, measureImpacts, missingNotices } from '../../../shared/analysis/measures/impact.ts'
import type { Notice } from '../../../shared/analysis/measures/notice.ts'
import type { Tallies } from '../../../shared/analysis/measures/tallies.ts'
import { buildPlan } from '../../../shared/analysis/plan/buildPlan.ts'
import type { Plan } from '../../../shared/analysis/plan/plan.ts'
import type { PlanLimits } from '../../../shared/analysis/selection/planLimits.ts'
import { drawsFor } from '../../../shared/analysis/uncertainty/drawsFor.ts'
import { impactDraws } from '../../../shared/analysis/uncertainty/impactDraws.ts'
import { drawPlans, uncertaintyInput } from '../../../shared/analysis/uncertainty/uncertainty.ts'
import type { Engagement } from '../../../shared/engagement/engagement.ts'
import type { StoredEngagement } from '../../../shared/engagement/storedEngagement.ts'
import { fillText } from '../../../shared/i18n/fillText.ts'
import { formatFor } from '../../../shared/i18n/format.ts'
import { noticeSentence } from '../../../shared/i18n/paretoSentences.ts'
import { type PlanJson, planToJson } from '../../../shared/i18n/planToJson.ts'
import { type Language, type Measure, measures } from '../../../shared/model/vocabulary.ts'
import type { Command } from '../base/Command.ts'
import { cliTexts } from '../base/cliTexts.ts'
import { fileArgument, viewSoundFileAt } from '../base/files.ts'
import { formatTable } from '../base/formatTable.ts'
import { jsonText } from '../base/jsonText.ts'
import { amountOption, choiceOption, countOption, isGiven, type OptionValues } from '../base/readOptions.ts'
import { readTallied } from '../base/readTallied.ts'
import { resultLanguage, type Terminal } from '../base/Terminal.ts'
import { withoutControls } from '../base/withoutControls.ts'
import { unitName } from '../base/wordsOf.ts'

interface PlanQuestion {
  readonly capacity: number | undefined
  readonly budget: number | undefined
  readonly measure: Measure | undefined
  readonly seed: number | undefined
}

function readQuestion(values: OptionValues): PlanQuestion {
  return {
    capacity: amountOption(values, 'capacity'),
    budget: amountOption(values, 'budget'),
    measure: choiceOption(values, 'measure', measures),
    seed: countOption(values, 'seed', 0),
  }
}

interface PlanAnswer {
  readonly plan: Plan
  /** Share 0–1 of the draws whose plan holds the fix, by id. */
  readonly stays: ReadonlyMap<string, number> | null
  /** What the measure counts as 0. */
  readonly missing: readonly Notice[]
}

type PlanProgress = (step: 'planWorking' | 'planDrawing', share: number) => void

/** Milliseconds after which, and then between which, it is shown how far the work is. */
const showEvery = 250

function progressOn({ language, showPassing }: Terminal): PlanProgress {
  let shown = performance.now()
  return (step, share) => {
    const now = performance.now()
    if (showPassing === undefined || now - shown < showEvery) return
    shown = now
    showPassing(fillText(cliTexts(language)[step], { share: formatFor(language, '').percent(share) }, language))
  }
}

/** Flags win over what is saved in the file; without either there is no limit. */
function answer(
  engagement: Engagement,
  tallies: Tallies,
  question: PlanQuestion & { readonly measure: Measure },
  progress: PlanProgress,
): PlanAnswer {
  const { measure } = question
  const { plan: saved, traces, fixes } = engagement
  const limits: PlanLimits = {
    capacity: question.capacity ?? saved.capacity,
    budget: question.budget ?? saved.budget,
    waveDays: saved.waveDays,
  }
  const plan = buildPlan({ impacts: measureImpacts(engagement, tallies, measure), traces, fixes }, limits, {
    onProgress: (share) => progress('planWorking', share),
  })
  const input = uncertaintyInput(impactDraws(engagement, tallies, measure), engagement)
  const ranked = plan.items.map(({ fix }) => fix)
  const draws = drawsFor(input)
  const drawn = drawPlans(input, limits, ranked, { seed: question.seed, draws }, (done) => {
    progress('planDrawing', done / draws)
    return false
  })
  const missing = missingNotices(engagement.failurePoints, measureContext(engagement, tallies, measure))
  return { plan, stays: drawn?.stays ?? null, missing }
}

/** How a table speaks. */
interface Saying {
  readonly language: Language
  readonly currency: string
}

function itemsTable(plan: PlanJson, { language, currency }: Saying, nameOf: (fix: string) => string): string {
  const { columns } = cliTexts(language)
  const format = formatFor(language, currency)
  return formatTable(
    [
      { header: columns.place, align: 'end' },
      { header: columns.fix, align: 'start' },
      { header: columns.wave, align: 'end' },
      { header: columns.effortDays, align: 'end' },
      { header: columns.marginal, align: 'end' },
      { header: columns.cumulative, align: 'end' },
      { header: columns.reason, align: 'start' },
    ],
    plan.items.map(({ fix, rank, wave, effortDays, marginal, cumulative, reason }) => [
      String(rank),
      nameOf(fix),
      String(wave),
      format.number(effortDays, 2),
      format.number(marginal, 2),
      format.number(cumulative, 2),
      reason,
    ]),
  )
}

function totalsText(plan: PlanJson, { language, currency }: Saying, measure: Measure): string {
  const texts = cliTexts(language)
  const { number, money } = formatFor(language, currency)
  const unit = unitName(measure, language, currency)
  const removed = { removed: number(plan.removed, 2), total: number(plan.total, 2), unit }
  const effort = { effortDays: number(plan.effortDays, 2), cost: money(plan.cost) }
  return `${fillText(texts.planTitle, removed, language)}\n${fillText(texts.planTotals, effort, language)}`
}

/** The plan as a table for reading. */
function planText(plan: PlanJson, { fixes }: StoredEngagement, measure: Measure, saying: Saying): string {
  const { columns, left } = cliTexts(saying.language)
  const names = new Map(fixes.map(({ id, code, title }) => [id, `${code} ${title}`]))
  const nameOf = (fix: string): string => names.get(fix) ?? fix
  const leftOut = formatTable(
    [
      { header: left, align: 'start' },
      { header: columns.reason, align: 'start' },
    ],
    plan.left.map(({ fix, reason }) => [nameOf(fix), reason]),
  )
  const parts = [
    totalsText(plan, saying, measure),
    itemsTable(plan, saying, nameOf),
    ...(plan.left.length === 0 ? [] : [leftOut]),
    ...plan.notices.map(({ text }) => text),
  ]
  return withoutControls(parts.join('\n\n'))
}

/** The work plan of an engagement (design section 6), as JSON or as a table. */
export const planCommand: Command = {
  usage: 'shoresh plan FILE [--capacity DAYS] [--budget MONEY] [--measure count|severity|cost|customers] [--seed N] [--json]',
  options: {
    capacity: { type: 'string' },
    budget: { type: 'string' },
    measure: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean' },
  },
  files: [1, 1],
  async run(invocation, terminal) {
    const question = readQuestion(invocation.values)
    const answered = await viewSoundFileAt(fileArgument(invocation, 0, terminal), terminal, (file) => {
      const { engagement, tallies } = readTallied(file)
      const measure = question.measure ?? engagement.plan.measure ?? 'count'
      return { engagement, measure, ...answer(engagement, tallies, { ...question, measure }, progressOn(terminal)) }
    })
    terminal.showPassing?.(null)
    const { engagement, measure, plan: chosen, stays, missing } = answered
    const saying = { language: resultLanguage(terminal, engagement), currency: engagement.currency }
    const { language } = saying
    const ofPlan = planToJson(chosen, { ...saying, measure }, stays)
    const ofMeasure = missing.map((notice) => ({ code: notice.code, text: noticeSentence(notice, language) }))
    const plan: PlanJson = { ...ofPlan, notices: [...ofPlan.notices, ...ofMeasure] }
    terminal.print(isGiven(invocation.values, 'json') ? jsonText(plan) : planText(plan, engagement, measure, saying))
  },
}
