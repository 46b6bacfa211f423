import { type ComparedRate, comparedRates } from '../../analysis/comparison/comparedRates.ts'
import type { Comparison } from '../../analysis/comparison/comparePeriods.ts'
import { recordDirection, trackRecord } from '../../analysis/progress/trackRecord.ts'
import { comparisonTexts, comparisonVerdict, pText } from '../../i18n/comparison/comparisonVerdict.ts'
import { exposureText, exposureWords } from '../../i18n/comparison/exposureWords.ts'
import { fillText } from '../../i18n/fillText.ts'
import type { ReportBlock, ReportCell, ReportPart, ReportTable } from '../report.ts'
import { emptyCell, figureCell, numberCell, textCell } from '../reportCells.ts'
import type { ComparedSince, NextFigure, ReportSource, ReportWording } from '../reportSource.ts'

/** What was counted since the latest snapshot beside what it counted, with exact tests in words; and of each fix what was predicted and what came of it. */
export function comparisonPart(source: ReportSource, wording: ReportWording, next: NextFigure): ReportPart | null {
  const blocks: ReportBlock[] = []
  if (source.since !== null) {
    const { comparison, volumes, unit } = source.since
    const { missing, growth } = exposureWords({ ...comparison, volumes, asked: unit, advises: false }, wording)
    const sentences = [comparisonVerdict(comparison, wording.language), missing, growth].filter((one) => one !== null)
    blocks.push({ kind: 'paragraph', text: sentences.join(' ') }, sinceTable(source.since, wording, next('T')))
  }
  const record = trackRecord(source.engagement.fixes)
  if (record !== null) blocks.push({ kind: 'paragraph', text: recordSentence(record, wording) })
  const checked = checkedTable(source, wording, () => next('T'))
  if (checked !== null) blocks.push(checked)
  return blocks.length === 0 ? null : { id: 'comparison', title: wording.own.parts.comparison, blocks }
}

function sinceTable({ comparison, snapshot, unit }: ComparedSince, wording: ReportWording, id: string): ReportTable {
  const { own, format, language, t } = wording
  const { columns } = comparisonTexts[language]
  const span = ({ from, to }: Comparison['before']): string =>
    from === null || to === null ? own.facts.noPeriod : `${format.day(from)} – ${format.day(to)}`
  const chance = (p: number | null): ReportCell => (p === null ? emptyCell : numberCell(p, pText(p, language)))
  const amount = (value: number): ReportCell => numberCell(value, format.number(value, 2))
  const { before, after } = comparison
  const said = { before: span(before), after: span(after), per: exposureText(comparison, unit, t) }
  return {
    kind: 'table',
    id,
    title:
      snapshot === null ? fillText(own.periodsTable, said, language) : fillText(own.sinceTable, { snapshot, ...said }, language),
    columns: [
      ...[own.columns.rootCause, columns.before, columns.after, columns.beforeCases, columns.afterCases],
      ...[columns.rateP, columns.shareP, columns.adjustedP],
    ],
    rows: ratesOf(comparison).map((bar) => [
      textCell(bar.label),
      ...[bar.was, bar.is, bar.beforeCases, bar.afterCases].map(amount),
      ...[bar.rateP, bar.shareP, bar.adjustedP].map(chance),
    ]),
  }
}

/** A month with what is estimated; by a volume what was counted alone, for an estimate knows of no volume. */
function ratesOf(comparison: Comparison): readonly ComparedRate[] {
  if (comparison.before.volume !== null && comparison.after.volume !== null) return comparedRates(comparison)
  return comparison.bars.map((bar) => ({ ...bar, was: bar.before, is: bar.after }))
}

function recordSentence(record: NonNullable<ReturnType<typeof trackRecord>>, { t, format }: ReportWording): string {
  const { fixes, predicted, actual, ratio } = record
  return t(`progressScreen.recordSaid.${recordDirection(record)}`, {
    count: fixes,
    share: format.percent(ratio),
    predicted: format.number(predicted),
    actual: format.number(actual),
  })
}

/** Of every fix that says what is measured of it; null without one. */
function checkedTable({ engagement }: ReportSource, wording: ReportWording, next: () => string): ReportTable | null {
  const { own, t, format } = wording
  const { columns } = own
  const names = new Map(engagement.kpis.map(({ id, name }) => [id, name]))
  const rows = engagement.fixes.flatMap(({ code, title, check }) => {
    if (check === undefined) return []
    const { kpi, target, predicted, actual, adoption, verdict } = check
    const adopted = adoption && t('reviewScreen.adopted', { done: format.typed(adoption.done), of: format.typed(adoption.of) })
    return [
      [
        textCell(`${code} · ${title}`),
        textCell(kpi === undefined ? own.fewerCases : names.get(kpi)),
        ...[target, predicted, actual].map((value) => figureCell(value, wording)),
        textCell(adopted),
        textCell(verdict && t(`fixesScreen.check.verdicts.${verdict}`)),
      ],
    ]
  })
  if (rows.length === 0) return null
  return {
    kind: 'table',
    id: next(),
    title: own.checkedTable,
    columns: [
      ...[columns.fix, columns.measuredBy, columns.target, columns.predicted, columns.actual],
      ...[columns.adopted, columns.verdict],
    ],
    rows,
  }
}
