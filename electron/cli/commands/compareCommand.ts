import { type ComparedSide, type Comparison, comparePeriods } from '../../../shared/analysis/comparison/comparePeriods.ts'
import { volumeInPeriod } from '../../../shared/analysis/comparison/volumeInPeriod.ts'
import type { Engagement } from '../../../shared/engagement/engagement.ts'
import { comparisonToJson } from '../../../shared/i18n/comparisonToJson.ts'
import { comparisonTexts, comparisonVerdict, pText } from '../../../shared/i18n/comparisonVerdict.ts'
import { fillText } from '../../../shared/i18n/fillText.ts'
import { formatFor } from '../../../shared/i18n/format.ts'
import { paretoLabels } from '../../../shared/i18n/paretoLabels.ts'
import type { Period } from '../../../shared/model/months.ts'
import { type Dimension, fieldOf, type Language, type Measure, measures } from '../../../shared/model/vocabulary.ts'
import type { EngagementFile } from '../../backend/engagement/EngagementFile.ts'
import type { Command } from '../base/Command.ts'
import { type DimensionAsked, dimensionAsked, dimensionIn } from '../base/dimensionAsked.ts'
import { RefusedHere, WrongUse } from '../base/failures.ts'
import { fileArgument, viewSoundFileAt } from '../base/files.ts'
import { formatTable } from '../base/formatTable.ts'
import { jsonText } from '../base/jsonText.ts'
import { choiceOption, isGiven, type OptionValues, periodOption, requiredOption } from '../base/readOptions.ts'
import { readTallied } from '../base/readTallied.ts'
import { resultLanguage } from '../base/Terminal.ts'
import { withoutControls } from '../base/withoutControls.ts'
import { dimensionName, unitName } from '../base/wordsOf.ts'

interface CompareQuestion {
  readonly before: Period
  readonly after: Period
  readonly by: DimensionAsked
  readonly measure: Measure
  readonly perVolume: boolean
}

function readQuestion(values: OptionValues): CompareQuestion {
  return {
    before: requiredPeriod(values, 'before'),
    after: requiredPeriod(values, 'after'),
    by: dimensionAsked(values),
    measure: choiceOption(values, 'measure', measures) ?? 'count',
    perVolume: isGiven(values, 'per-volume'),
  }
}

function requiredPeriod(values: OptionValues, option: string): Period {
  requiredOption(values, option)
  const period = periodOption(values, option)
  if (period === undefined || period.from > period.to) throw new WrongUse('notPeriod', { option })
  return period
}

function readSide(file: EngagementFile, period: Period, by: Dimension, perVolume: boolean): ComparedSide {
  const { engagement, tallies } = readTallied(file, period, fieldOf(by))
  return { engagement, tallies, period, volume: perVolume ? volumeOf(engagement, period) : null }
}

function volumeOf({ volumes }: Pick<Engagement, 'volumes'>, period: Period): number {
  const found = volumeInPeriod(volumes, period)
  switch (found.kind) {
    case 'found':
      return found.volume
    case 'missing':
      throw new RefusedHere('volumeMissing', { month: found.month })
    case 'several-units':
      throw new RefusedHere('volumeUnits')
    case 'nothing':
      throw new RefusedHere('volumeNothing', { from: period.from, to: period.to })
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

/** Two periods of an engagement side by side, with exact tests (design section 8), as JSON or as a table. */
export const compareCommand: Command = {
  usage:
    'shoresh compare FILE --before FROM..TO --after FROM..TO --by category|root-cause|failure-point|stage|touchpoint|channel|field:NAME [--measure count|severity|cost|customers] [--per-volume] [--json]',
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
      const side = readSide(file, before, by, perVolume)
      const language = resultLanguage(terminal, side.engagement)
      const comparison = comparePeriods(side, readSide(file, after, by, perVolume), {
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
