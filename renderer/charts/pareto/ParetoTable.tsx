import type { ReactNode } from 'react'
import type { ChartedPareto } from '../../../shared/analysis/pareto/pareto.ts'
import { sumAsShown } from '../../../shared/i18n/sumAsShown.ts'
import { dimensionWord } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { ChartWording } from '../base/chartWording.ts'
import { ChartTable, type ChartTableColumn, type ChartTableRow } from '../frame/ChartTable.tsx'
import { chanceWord } from './chanceWords.ts'
import type { ParetoExtras } from './paretoExtras.ts'
import { proofCells } from './proofWords.ts'
import { barKey } from './UprightParetoMarks.tsx'

interface ParetoTableProps {
  readonly pareto: ChartedPareto
  readonly extras: ParetoExtras
  readonly caption: string
  readonly height: number
}

/** The numbers of a Pareto chart, bar by bar, with the parts and the chance that the chart shows. */
export function ParetoTable({ pareto, extras, caption, height }: ParetoTableProps): ReactNode {
  const wording = useLanguage()
  return (
    <ChartTable
      caption={caption}
      height={height}
      nameColumn="label"
      columns={paretoColumns(pareto, extras, wording)}
      rows={paretoRows(pareto, extras, wording)}
      foot={{ key: 'total', cells: totalCells(pareto, extras, wording) }}
    />
  )
}

function paretoColumns(
  { measure, by }: ChartedPareto,
  { stack, chance, proof }: ParetoExtras,
  { t }: ChartWording,
): readonly ChartTableColumn[] {
  const ofProof = [
    { key: 'confirmed', title: t('charts.proof.column'), number: true },
    { key: 'unproven', title: t('charts.proof.columnUnproven'), number: true },
  ]
  const ofChance = [
    { key: 'chance', title: t('charts.chance.column') },
    { key: 'standing', title: t('charts.chance.columnStanding') },
  ]
  return [
    { key: 'place', title: t('charts.pareto.columns.place'), number: true },
    { key: 'label', title: t(`vocabulary.dimension.${dimensionWord(by)}`) },
    { key: 'value', title: t(`charts.valueAxis.${measure}`), number: true },
    { key: 'share', title: t('charts.pareto.columns.share'), number: true },
    { key: 'cumulative', title: t('charts.pareto.columns.cumulative'), number: true },
    { key: 'vital', title: t('charts.pareto.columns.vital') },
    ...(stack?.series ?? []).map(({ kind, key, label }) => ({ key: `part ${kind} ${key}`, title: label, number: true })),
    ...(chance === null ? [] : ofChance),
    ...(proof === null ? [] : ofProof),
  ]
}

/** The cells of each bar. */
export function paretoRows(
  pareto: ChartedPareto,
  { stack, chance, proof }: ParetoExtras,
  wording: ChartWording,
): readonly ChartTableRow[] {
  const { measure, bars } = pareto
  const { t, format } = wording
  const intervals = new Map(chance?.intervals.map((interval) => [interval.key, interval]))
  const chanceCells = (key: string): readonly string[] => {
    const interval = intervals.get(key)
    const range = interval && t('charts.chance.range', { low: format.number(interval.low), high: format.number(interval.high) })
    return [range ?? '', chanceWord(interval?.standing, wording)]
  }
  return bars.map((bar, index) => ({
    key: barKey(bar, index),
    cells: [
      format.number(index + 1),
      bar.label,
      format.measured(measure, bar.value),
      format.percent(bar.share / 100),
      format.percent(bar.cumulative / 100),
      bar.vital ? t('charts.pareto.columns.yes') : t('charts.pareto.columns.no'),
      ...(stack?.series ?? []).map((_series, column) => format.measured(measure, stack?.values[index]?.[column] ?? 0)),
      ...(chance === null ? [] : chanceCells(bar.kind === 'item' ? bar.key : '')),
      ...(proof === null ? [] : proofCells(pareto, bar, proof, wording)),
    ],
  }))
}

/** The cells beneath all bars. */
export function totalCells(
  { measure, total, bars }: ChartedPareto,
  { stack, chance, proof }: ParetoExtras,
  { t, format }: ChartWording,
): readonly string[] {
  const values = bars.map(({ value }) => value)
  const sum = sumAsShown(measure, values, total, format)
  return [
    '',
    sum === null ? t('charts.pareto.columns.total') : t('charts.pareto.columns.totalRounded', { sum }),
    format.measured(measure, total),
    format.percent(total > 0 ? 1 : 0),
    '',
    '',
    ...(stack?.series ?? []).map(({ value }) => format.measured(measure, value)),
    ...(chance === null ? [] : ['', '']),
    ...(proof === null || total <= 0 ? [] : [format.percent(proof.confirmed / total), format.percent(proof.unproven / total)]),
  ]
}
