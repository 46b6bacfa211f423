import { type Comparison, comparePeriods } from '../../../shared/analysis/comparison/comparePeriods.ts'
import { comparisonToJson } from '../../../shared/i18n/comparison/comparisonToJson.ts'
import { comparisonTexts, comparisonVerdict, pText } from '../../../shared/i18n/comparison/comparisonVerdict.ts'
import { fillText } from '../../../shared/i18n/fillText.ts'
import { formatFor } from '../../../shared/i18n/format.ts'
import { paretoLabels } from '../../../shared/i18n/paretoLabels.ts'
import { type Dimension, type Language, type Measure, measures } from '../../../shared/model/vocabulary.ts'
import type { Command } from '../base/Command.ts'
import { comparedSide, type SideAsked, sideAsked } from '../base/comparedSide.ts'
import { type DimensionAsked, dimensionAsked, dimensionIn } from '../base/dimensionAsked.ts'
import { fileArgument, viewSoundFileAt } from '../base/files.ts'
import { formatTable } from '../base/formatTable.ts'
import { jsonText } from '../base/jsonText.ts'
import { choiceOption, isGiven, type OptionValues } from '../base/readOptions.ts'
import { resultLanguage } from '../base/Terminal.ts'
import { withoutControls } from '../base/withoutControls.ts'
import { dimensionName, unitName } from '../base/wordsOf.ts'

interface CompareQuestion {
  readonly before: SideAsked
  readonly after: SideAsked
  readonly by: DimensionAsked
  readonly measure: Measure
  readonly perVolume: boolean
}

function readQuestion(values: OptionValues): CompareQuestion {
  return {
    before: sideAsked(values, 'before'),
    after: sideAsked(values, 'after'),
    by: dimensionAsked(values),
    measure: choiceOption(values, 'measure', measures) ?? 'count',
    perVolume: isGiven(values, 'per-volume'),
  }
}

/** The comparison as a table for reading, with what it shows in words below. */
function comparisonText(comparison: Comparison, by: Dimension, currency: string, language: Language): string {
  const texts = comparisonTexts[language]
  const { measure, before, after } = comparison
  const { number } = formatFor(language, currency)
  const probability = (p: number | null) => (p === null ? '' : pText(p, language))
  const { label, ...figures } = texts.columns
  const table = formatTable(
    [{ header: label, align: 'start' }, ...Object.values(figures).map((header) => ({ header, align: 'end' as const }))],
    comparison.bars.map((bar) => [
      bar.label,
      ...[bar.before, bar.after, bar.beforeCases, bar.afterCases].map((value) => number(value, 2)),
      ...[bar.rateP, bar.shareP, bar.adjustedP].map(probability),
    ]),
  )
  const title = fillText(
    texts.title,
    {
      dimension: dimensionName(by, language),
      before: number(before.total, 2),
      after: number(after.total, 2),
      unit: unitName(measure, language, currency),
    },
    language,
  )
  return withoutControls([title, table, comparisonVerdict(comparison, language)].join('\n\n'))
}

/** Two periods or snapshots of an engagement side by side, with exact tests (design section 8), as JSON or as a table. */
export const compareCommand: Command = {
  usage:
    'shoresh compare FILE --before SNAPSHOT|FROM..TO --after SNAPSHOT|FROM..TO --by category|root-cause|failure-point|stage|touchpoint|channel|promise|unit|field:NAME [--measure count|severity|cost|customers] [--per-volume] [--json]',
  options: {
    before: { type: 'string' },
    after: { type: 'string' },
    by: { type: 'string' },
    measure: { type: 'string' },
    'per-volume': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  files: [1, 1],
  async run(invocation, terminal) {
    const { before, after, by: asked, measure, perVolume } = readQuestion(invocation.values)
    const path = fileArgument(invocation, 0, terminal)
    const { comparison, by, currency, language } = await viewSoundFileAt(path, terminal, (file) => {
      const by = dimensionIn(file, asked)
      const side = comparedSide(file, before, by, perVolume)
      const language = resultLanguage(terminal, side.engagement)
      const comparison = comparePeriods(side, comparedSide(file, after, by, perVolume), {
        by,
        measure,
        labels: paretoLabels(language),
      })
      return { comparison, by, currency: side.engagement.currency, language }
    })
    const json = isGiven(invocation.values, 'json')
    terminal.print(json ? jsonText(comparisonToJson(comparison, language)) : comparisonText(comparison, by, currency, language))
  },
}
