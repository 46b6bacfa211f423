import type { ReactNode } from 'react'
import type { Pareto } from '../../../shared/analysis/pareto/pareto.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ChartTable } from '../frame/ChartTable.tsx'
import { chanceWord } from './chanceWords.ts'
import type { ParetoExtras } from './paretoExtras.ts'
import { barKey } from './UprightParetoMarks.tsx'

interface ParetoTableProps {
  readonly pareto: Pareto
  readonly extras: ParetoExtras
  readonly caption: string
  readonly height: number
}

/** The numbers of a Pareto chart, bar by bar, with the parts and the chance that the chart shows. */
export function ParetoTable({ pareto, extras, caption, height }: ParetoTableProps): ReactNode {
  const { stack, chance } = extras
  const wording = useLanguage()
  const { t, format } = wording
  const { measure, by, bars, total } = pareto
  const measured = (value: number): string => format.measured(measure, value)
  const percent = (value: number): string => format.percent(value / 100)
  const intervals = new Map(chance?.intervals.map((interval) => [interval.key, interval]))
  const chanceCells = (key: string): readonly string[] => {
    if (chance === null) return []
    const interval = intervals.get(key)
    const range = interval && t('charts.chance.range', { low: format.number(interval.low), high: format.number(interval.high) })
    return [range ?? '', chanceWord(interval?.standing, wording)]
  }
  return (
    <ChartTable
      caption={caption}
      height={height}
      nameColumn="label"
      columns={[
        { key: 'place', title: t('charts.pareto.columns.place'), number: true },
        { key: 'label', title: t(`vocabulary.dimension.${by}`) },
        { key: 'value', title: t(`charts.valueAxis.${measure}`), number: true },
        { key: 'share', title: t('charts.pareto.columns.share'), number: true },
        { key: 'cumulative', title: t('charts.pareto.columns.cumulative'), number: true },
        { key: 'vital', title: t('charts.pareto.columns.vital') },
        ...(stack?.series ?? []).map(({ kind, key, label }) => ({ key: `part ${kind} ${key}`, title: label, number: true })),
        ...(chance === null
          ? []
          : [
              { key: 'chance', title: t('charts.chance.column') },
              { key: 'standing', title: t('charts.chance.columnStanding') },
            ]),
      ]}
      rows={bars.map((bar, index) => ({
        key: barKey(bar, index),
        cells: [
          format.number(index + 1),
          bar.label,
          measured(bar.value),
          percent(bar.share),
          percent(bar.cumulative),
          bar.vital ? t('charts.pareto.columns.yes') : t('charts.pareto.columns.no'),
          ...(stack?.series ?? []).map((_series, column) => measured(stack?.values[index]?.[column] ?? 0)),
          ...chanceCells(bar.kind === 'item' ? bar.key : ''),
        ],
      }))}
      foot={{
        key: 'total',
        cells: [
          '',
          t('charts.pareto.columns.total'),
          measured(total),
          total > 0 ? percent(100) : percent(0),
          '',
          '',
          ...(stack?.series ?? []).map(({ value }) => measured(value)),
          ...(chance === null ? [] : ['', '']),
        ],
      }}
    />
  )
}
