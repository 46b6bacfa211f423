import { buildPareto, paretoInput } from '../../../shared/analysis/pareto/buildPareto.ts'
import { withDisagreement } from '../../../shared/analysis/pareto/compareRankings.ts'
import { findParetoProblems } from '../../../shared/analysis/pareto/findParetoProblems.ts'
import type { Pareto, ParetoOptions } from '../../../shared/analysis/pareto/pareto.ts'
import type { Period } from '../../../shared/engagement/engagement.ts'
import { fillText } from '../../../shared/i18n/fillText.ts'
import { formatFor } from '../../../shared/i18n/format.ts'
import { paretoLabels } from '../../../shared/i18n/paretoLabels.ts'
import { paretoToJson } from '../../../shared/i18n/paretoToJson.ts'
import { fieldOf, type Language, measures } from '../../../shared/model/vocabulary.ts'
import type { Command } from '../base/Command.ts'
import { cliTexts } from '../base/cliTexts.ts'
import { type DimensionAsked, dimensionAsked, dimensionIn } from '../base/dimensionAsked.ts'
import { ProblemFound, WrongUse } from '../base/failures.ts'
import { fileArgument, viewSoundFileAt } from '../base/files.ts'
import { formatTable } from '../base/formatTable.ts'
import { jsonText } from '../base/jsonText.ts'
import {
  choiceOption,
  countOption,
  dayOption,
  isGiven,
  type OptionValues,
  percentOption,
  textsOption,
} from '../base/readOptions.ts'
import { readTallied, type Tallied } from '../base/readTallied.ts'
import { resultLanguage } from '../base/Terminal.ts'
import { withoutControls } from '../base/withoutControls.ts'
import { dimensionName, unitName } from '../base/wordsOf.ts'

interface ParetoQuestion {
  readonly by: DimensionAsked
  readonly options: Omit<ParetoOptions, 'by'>
  readonly period: Partial<Period>
}

/** What is asked, from the command line alone, so that a mistake in it is told before any file is touched. */
function readQuestion(values: OptionValues): ParetoQuestion {
  const by = dimensionAsked(values)
  const top = countOption(values, 'top', 1)
  const from = dayOption(values, 'from')
  const to = dayOption(values, 'to')
  if (from !== undefined && to !== undefined && from > to) throw new WrongUse('daysReversed')
  return {
    by,
    options: {
      measure: choiceOption(values, 'measure', measures),
      threshold: percentOption(values, 'threshold'),
      last: textsOption(values, 'last'),
      other: top === undefined ? undefined : { kind: 'top', bars: top },
    },
    period: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
  }
}

function answer({ engagement, tallies }: Tallied, options: ParetoOptions, language: Language): Pareto {
  const input = paretoInput(engagement, tallies, paretoLabels(language))
  const [problem, ...others] = findParetoProblems(input, options)
  if (problem !== undefined) throw new ProblemFound({ problem, more: others.length, atLeast: false })
  return withDisagreement(buildPareto(input, options), input, options)
}

/** The chart as a table for reading. */
function paretoText(pareto: Pareto, currency: string, language: Language): string {
  const texts = cliTexts(language)
  const { columns } = texts
  const format = formatFor(language, currency)
  const { rule, notices } = paretoToJson(pareto, language)
  const rows = pareto.bars.map(({ label, value, share, cumulative, vital }, index) => [
    String(index + 1),
    label,
    format.number(value, 2),
    format.percent(share / 100),
    format.percent(cumulative / 100),
    vital ? texts.yes : '',
  ])
  const table = formatTable(
    [
      { header: columns.place, align: 'end' },
      { header: columns.label, align: 'start' },
      { header: columns.value, align: 'end' },
      { header: columns.share, align: 'end' },
      { header: columns.cumulative, align: 'end' },
      { header: columns.vital, align: 'start' },
    ],
    rows,
  )
  const title = fillText(
    texts.paretoTitle,
    {
      dimension: dimensionName(pareto.by, language),
      unit: unitName(pareto.measure, language, currency),
      total: format.number(pareto.total, 2),
    },
    language,
  )
  return withoutControls([title, table, rule, ...notices.map(({ text }) => text)].join('\n\n'))
}

/** The Pareto chart of an engagement (design section 5), as JSON or as a table. */
export const paretoCommand: Command = {
  usage:
    'shoresh pareto FILE --by category|root-cause|failure-point|stage|touchpoint|channel|promise|unit|field:NAME [--measure count|severity|cost|customers] [--threshold 80] [--last LABEL]… [--top N] [--from DAY] [--to DAY] [--json]',
  options: {
    by: { type: 'string' },
    measure: { type: 'string' },
    threshold: { type: 'string' },
    last: { type: 'string', multiple: true },
    top: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    json: { type: 'boolean' },
  },
  files: [1, 1],
  async run(invocation, terminal) {
    const question = readQuestion(invocation.values)
    const path = fileArgument(invocation, 0, terminal)
    const { pareto, currency, language } = await viewSoundFileAt(path, terminal, (file) => {
      const by = dimensionIn(file, question.by)
      const tallied = readTallied(file, question.period, fieldOf(by))
      const language = resultLanguage(terminal, tallied.engagement)
      return { pareto: answer(tallied, { ...question.options, by }, language), currency: tallied.engagement.currency, language }
    })
    const json = isGiven(invocation.values, 'json')
    terminal.print(
      json ? jsonText({ ...paretoToJson(pareto, language), by: question.by.asked }) : paretoText(pareto, currency, language),
    )
  },
}
