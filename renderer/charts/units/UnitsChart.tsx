import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { travelCells } from '../../travel/travelCells.ts'
import type { BarInteraction } from '../base/ChartBar.tsx'
import type { Direction } from '../base/chartGeometry.ts'
import type { ChartWording } from '../base/chartWording.ts'
import { useBarTravel } from '../base/useBarTravel.ts'
import { useMeasureText } from '../base/useMeasureText.ts'
import { chartPalette } from '../colour/chartPalette.ts'
import { ChartFrame, type ChartView } from '../frame/ChartFrame.tsx'
import { ChartPlot } from '../frame/ChartPlot.tsx'
import { ChartTable } from '../frame/ChartTable.tsx'
import { pictureSheet, sheetMargin, sheetWidth, sheetWords } from '../frame/PictureSheet.tsx'
import { layOutUnits } from './layOutUnits.ts'
import { UnitsMarks } from './UnitsMarks.tsx'
import { type UnitsView, unitsCaptions, unitsSentence } from './unitsWords.ts'

const tableHeight = 420

interface UnitsChartProps {
  readonly view: UnitsView
  /** Enter or a click on a cell with harm. */
  onOpen(landing: number, birth: number): void
}

/** Where harm lands against where it is born: a square for each pair of units, with its finding, its table and its pictures. */
export function UnitsChart({ view, onOpen }: UnitsChartProps): ReactNode {
  const wording = useLanguage()
  const measure = useMeasureText()
  const [shown, setShown] = useState<ChartView>('chart')
  const [active, setActive] = useState<number | null>(null)
  const captions = unitsCaptions(view, wording)
  const picture = () => {
    const sheet = { captions, wording, measure, palette: chartPalette('light'), today: new Date().toISOString().slice(0, 10) }
    const { direction } = wording
    const layout = layOutUnits({
      ...view,
      width: sheetWidth - 2 * sheetMargin,
      direction,
      measure,
      texts: textsOf(view, wording),
    })
    const drawing = <UnitsMarks layout={layout} direction={direction} palette={sheet.palette} interaction={null} />
    return pictureSheet({ ...sheet, words: sheetWords(sheet), drawing, drawingHeight: layout.height })
  }
  return (
    <ChartFrame
      captions={captions}
      view={shown}
      onView={setShown}
      picture={view.values.length > 0 ? picture : null}
      reading={active !== null && shown === 'chart' ? unitsSentence(view, active, wording) : null}
      small
    >
      {shown === 'table' ? (
        <UnitsTable view={view} caption={captions.title} />
      ) : (
        <UnitsPlot view={view} onOpen={onOpen} onActive={setActive} />
      )}
    </ChartFrame>
  )
}

function textsOf({ measure }: UnitsView, { t, format }: ChartWording) {
  return {
    value: (value: number) => format.measured(measure, value),
    landing: t('unitMatrix.landing'),
    birth: t('unitMatrix.birth'),
  }
}

function UnitsPlot({ view, onOpen, onActive }: UnitsChartProps & { onActive(index: number | null): void }): ReactNode {
  const wording = useLanguage()
  const { direction, t, format } = wording
  const measure = useMeasureText()
  const palette = chartPalette(useComputedColorScheme('light'))
  const { ref: sized, width } = useElementSize<HTMLDivElement>()
  const columns = view.births.length
  const size = { rows: view.landings.length, columns }
  const { container, interaction } = useBarTravel({
    count: size.rows * columns,
    direction,
    axis: 'both',
    page: columns,
    subject: view.measure,
    name: (index) => unitsSentence(view, index, wording),
    opens: (index) => (view.values[Math.floor(index / columns)]?.[index % columns] ?? 0) > 0,
    onOpen: (index) => onOpen(Math.floor(index / columns), index % columns),
    onActive,
  })
  const layout = width === 0 ? null : layOutUnits({ ...view, width, direction, measure, texts: textsOf(view, wording) })
  const summary = t('unitMatrix.summary', {
    title: unitsCaptions(view, wording).title,
    rows: format.number(size.rows),
    columns: format.number(columns),
  })
  return (
    <ChartPlot summary={summary} container={container} sized={sized}>
      {layout === null ? null : (
        <svg width={width} height={layout.height} role="presentation">
          <UnitsMarks {...{ layout, direction, palette }} interaction={byCells(interaction, direction, size)} />
        </svg>
      )}
    </ChartPlot>
  )
}

/** The arrows lead along rows and columns, Home and End to the ends of a row. */
function byCells(interaction: BarInteraction, direction: Direction, size: { rows: number; columns: number }): BarInteraction {
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const at = { row: Math.floor(index / size.columns), column: index % size.columns }
    const far = event.ctrlKey || event.metaKey
    const next = travelCells(at, event, far, direction, { ...size, page: size.rows })
    if (next === null) {
      interaction.onKeyDown(event, index)
      return
    }
    event.preventDefault()
    const place = next.row * size.columns + next.column
    event.currentTarget.parentElement?.querySelector<SVGGElement>(`[data-bar="${place}"]`)?.focus()
  }
  return { ...interaction, onKeyDown }
}

function UnitsTable({ view, caption }: { view: UnitsView; caption: string }): ReactNode {
  const { t, format } = useLanguage()
  const amount = (value: number): string => (value > 0 ? format.measured(view.measure, value) : '–')
  return (
    <ChartTable
      caption={caption}
      height={tableHeight}
      nameColumn="landing"
      columns={[
        { key: 'landing', title: t('unitMatrix.landing') },
        ...view.births.map(({ key, label }) => ({ key, title: label, number: true })),
        { key: 'total', title: t('unitMatrix.total'), number: true },
      ]}
      rows={view.landings.map(({ key, label, value }, row) => ({
        key,
        cells: [label, ...(view.values[row] ?? []).map(amount), amount(value)],
      }))}
      foot={{
        key: 'total',
        cells: [
          t('unitMatrix.total'),
          ...view.births.map(({ value }) => amount(value)),
          amount(view.births.reduce((sum, { value }) => sum + value, 0)),
        ],
      }}
    />
  )
}
