import type { ReactNode } from 'react'
import { dimensionWord } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ChartTable } from '../frame/ChartTable.tsx'
import type { PanelsView } from './panelsOf.ts'

/** The numbers of all panels: a row for each bar, a column for each panel. */
export function PanelsTable(props: { readonly view: PanelsView; readonly caption: string; readonly height: number }): ReactNode {
  const { view, caption, height } = props
  const { t, format } = useLanguage()
  const { measure, by } = view.pareto
  const measured = (value: number): string => format.measured(measure, value)
  return (
    <ChartTable
      caption={caption}
      height={height}
      nameColumn="label"
      columns={[
        { key: 'place', title: t('charts.pareto.columns.place'), number: true },
        { key: 'label', title: t(`vocabulary.dimension.${dimensionWord(by)}`) },
        ...view.panels.map(({ kind, key, label }) => ({ key: `panel ${kind} ${key}`, title: label, number: true })),
      ]}
      rows={view.bars.map(({ kind, key, label, values }, index) => ({
        key: `${kind} ${key}`,
        cells: [format.number(index + 1), label, ...view.panels.map((_panel, at) => measured(values[at] ?? 0))],
      }))}
      foot={{
        key: 'total',
        cells: ['', t('charts.pareto.columns.total'), ...view.panels.map(({ total }) => measured(total))],
      }}
    />
  )
}
