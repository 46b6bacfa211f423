import { monthRates, salespersonRates } from '../../analysis/kpi/cancellationRates.ts'
import { kpiState, latestReading } from '../../analysis/kpi/kpiStanding.ts'
import type { ReportBlock, ReportPart, ReportTable } from '../report.ts'
import { dayCell, figureCell, numberCell, shareCell, textCell } from '../reportCells.ts'
import type { NextFigure, ReportSource, ReportWording } from '../reportSource.ts'
import { salespersonCode, salespersonVerdict } from '../salespersonWords.ts'

type Lists = ReportSource['engagement']

/** KPIs as they stand; cancellations month by month, and each salesperson, by a letter, against all others. */
export function kpisPart({ engagement }: ReportSource, wording: ReportWording, next: NextFigure): ReportPart | null {
  const kpis = engagement.kpis.length > 0 ? [kpisTable(engagement, wording, next('T'))] : []
  const cancellations = engagement.cancellationMonths.length > 0 ? cancellationBlocks(engagement, wording, next) : []
  const blocks: readonly ReportBlock[] = [...kpis, ...cancellations]
  return blocks.length === 0 ? null : { id: 'kpis', title: wording.own.parts.kpis, blocks }
}

function kpisTable({ kpis }: Lists, wording: ReportWording, id: string): ReportTable {
  const { own, t } = wording
  const { columns } = own
  return {
    kind: 'table',
    id,
    title: t('kpisScreen.table'),
    columns: [
      ...[columns.code, columns.kpi, columns.unit, columns.latest, columns.measuredOn, columns.target],
      ...[columns.tolerable, columns.standing],
    ],
    rows: kpis.map((kpi) => {
      const latest = latestReading(kpi)
      const state = kpiState(kpi)
      return [
        ...[kpi.code, kpi.name, kpi.unit].map(textCell),
        figureCell(latest?.value, wording),
        dayCell(latest?.on, wording),
        ...[kpi.target, kpi.tolerable].map((value) => figureCell(value, wording)),
        textCell(state && t(`vocabulary.kpiState.${state}`)),
      ]
    }),
  }
}

function cancellationBlocks(engagement: Lists, wording: ReportWording, next: NextFigure): readonly ReportBlock[] {
  const { cancellationMonths: rows, tolerableCancellation } = engagement
  const { t, format } = wording
  const closings = rows.reduce((sum, row) => sum + row.closings, 0)
  const cancelled = rows.reduce((sum, row) => sum + row.cancelled, 0)
  const share = closings === 0 ? 0 : cancelled / closings
  const counts = { cancelled: format.number(cancelled), closings: format.number(closings), percent: format.percent(share) }
  const finding = t('cancellationsScreen.lead', counts)
  const isAbove = tolerableCancellation !== undefined && share * 100 > tolerableCancellation
  const told =
    tolerableCancellation === undefined
      ? finding
      : t(`cancellationsScreen.${isAbove ? 'above' : 'within'}`, {
          finding,
          tolerable: format.percent(tolerableCancellation / 100),
        })
  const people = salespersonRates(rows)
  return [
    { kind: 'paragraph', text: `${told}.` },
    monthsTable(rows, wording, next('T')),
    ...(people.length === 0 ? [] : [peopleTable(people, wording, next('T'))]),
  ]
}

function monthsTable(rows: Lists['cancellationMonths'], wording: ReportWording, id: string): ReportTable {
  const { own, t, format } = wording
  const percent = (value: number | null) => shareCell(value === null ? null : value / 100, wording)
  const sum = (month: string, field: 'closings' | 'cancelled') => {
    const all = rows.filter((row) => row.month === month).reduce((total, row) => total + row[field], 0)
    return numberCell(all, format.number(all))
  }
  return {
    kind: 'table',
    id,
    title: own.cancellationsTable,
    columns: [
      ...[t('cancellationsScreen.month'), t('cancellationsScreen.closings'), t('cancellationsScreen.cancelled')],
      ...[t('cancellationsScreen.ofClosings'), t('cancellationsScreen.ofCash')],
    ],
    rows: monthRates(rows).map(({ month, percentOfClosings, percentOfCash }) => [
      textCell(format.month(month)),
      sum(month, 'closings'),
      sum(month, 'cancelled'),
      percent(percentOfClosings),
      percent(percentOfCash),
    ]),
  }
}

/** Never by name: a report goes where the names must not. */
function peopleTable(people: ReturnType<typeof salespersonRates>, wording: ReportWording, id: string): ReportTable {
  const { t, format, own } = wording
  const percent = (value: number | null) => shareCell(value === null ? null : value / 100, wording)
  return {
    kind: 'table',
    id,
    title: t('cancellationsScreen.salespeople'),
    columns: [
      ...[t('cancellationsScreen.salesperson'), t('cancellationsScreen.closings'), t('cancellationsScreen.cancelled')],
      ...[t('cancellationsScreen.ofClosings'), own.columns.ofOthers, own.columns.meaning],
    ],
    rows: people.map((one, place) => [
      textCell(t('cancellationsScreen.coded', { code: salespersonCode(place) })),
      numberCell(one.closings, format.number(one.closings)),
      numberCell(one.cancelled, format.number(one.cancelled)),
      percent(one.percentOfClosings),
      percent(one.percentOfOthers),
      textCell(salespersonVerdict(one, wording)),
    ]),
  }
}
