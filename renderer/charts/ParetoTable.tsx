import type { ReactNode } from 'react'
import type { Pareto } from '../../shared/analysis/pareto.ts'
import { useLanguage } from '../app/LanguageProvider.tsx'
import { ChartTable } from './ChartTable.tsx'
import { barKey } from './UprightParetoMarks.tsx'

/** The numbers of a Pareto chart, bar by bar. */
export function ParetoTable(props: { readonly pareto: Pareto; readonly caption: string; readonly height: number }): ReactNode {
  const { pareto, caption, height } = props
  const { t, format } = useLanguage()
  const { measure, by, bars, total } = pareto
  const measured = (value: number): string => format.measured(measure, value)
  const percent = (value: number): string => format.percent(value / 100)
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
        ],
      }))}
      foot={{
        key: 'total',
        cells: ['', t('charts.pareto.columns.total'), measured(total), total > 0 ? percent(100) : percent(0), '', ''],
      }}
    />
  )
}
