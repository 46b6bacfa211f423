import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type ReactNode, useId, useMemo, useRef, useState } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Size } from '../base/chartGeometry.ts'
import { useBarTravel } from '../base/useBarTravel.ts'
import { useMeasureText } from '../base/useMeasureText.ts'
import type { OwnCategory } from '../colour/categoryColour.ts'
import { chartPalette } from '../colour/chartPalette.ts'
import { HatchPatterns, hatchIds } from '../colour/hatch.tsx'
import { ChartFrame, type ChartView } from '../frame/ChartFrame.tsx'
import { ChartPlot, EmptyPlot } from '../frame/ChartPlot.tsx'
import { revealRow, ScrolledRows } from '../frame/ScrolledRows.tsx'
import { paretoPainter } from '../pareto/paretoPaint.ts'
import { PanelsFoot, PanelsHead, PanelsRows } from './PanelsMarks.tsx'
import { PanelsTable } from './PanelsTable.tsx'
import { layOutPanels, type PanelBar, type PanelsLayout } from './panelsLayout.ts'
import type { PanelsView } from './panelsOf.ts'
import { panelsPicture } from './panelsPicture.tsx'
import { panelsTexts } from './panelsTexts.ts'
import { type PanelsSubject, panelsCaptions, panelsRowSentence } from './panelsWords.ts'

interface PanelsChartProps {
  readonly view: PanelsView
  readonly subject: PanelsSubject
  /** Block size of the drawing in pixels; longer charts scroll inside it. */
  readonly height: number
  readonly categoryOf?: (key: string) => string | null
  readonly ownCategories: readonly OwnCategory[]
  readonly trail?: ReactNode
  /** Where the bars come from when the chart is a drill-down. */
  readonly within: readonly string[]
  /** Enter or a click on a bar. */
  readonly onOpen: (bar: Pick<PanelBar, 'kind' | 'key'>) => void
}

/** The same bars in several panels on one order and one scale, with the equal table and pictures. */
export function PanelsChart(props: PanelsChartProps): ReactNode {
  const { view, subject, height, categoryOf, ownCategories, trail, within } = props
  const wording = useLanguage()
  const measure = useMeasureText()
  const [shown, setShown] = useState<ChartView>('chart')
  const [active, setActive] = useState<number | null>(null)
  const captions = useMemo(() => panelsCaptions(view, subject, wording, within), [view, subject, wording, within])
  const bar = active === null ? undefined : view.bars[active]
  const today = new Date().toISOString().slice(0, 10)
  const picture = () => panelsPicture({ view, captions, wording, measure, categoryOf, ownCategories, today })
  return (
    <ChartFrame
      captions={captions}
      trail={trail}
      view={shown}
      onView={setShown}
      picture={view.bars.length > 0 && view.panels.length > 0 ? picture : null}
      reading={bar && shown === 'chart' ? panelsRowSentence(view, bar, subject, wording) : null}
    >
      {shown === 'table' ? (
        <PanelsTable view={view} caption={captions.title} height={height} />
      ) : (
        <PanelsPlot
          {...props}
          summary={wording.t('charts.panels.summary', { title: captions.title, subtitle: captions.subtitle })}
          onActive={setActive}
        />
      )}
    </ChartFrame>
  )
}

interface PanelsPlotProps extends PanelsChartProps {
  readonly summary: string
  readonly onActive: (index: number | null) => void
}

const scrollbarSpace = 16

function PanelsPlot(props: PanelsPlotProps): ReactNode {
  const { view, subject, height, categoryOf, ownCategories, summary, onOpen, onActive } = props
  const wording = useLanguage()
  const { direction, t } = wording
  const { ref: sized, width } = useElementSize<HTMLDivElement>()
  const palette = chartPalette(useComputedColorScheme('light'))
  const hatch = hatchIds(useId())
  const painter = paretoPainter({ pareto: view.pareto, palette, hatch, categoryOf, ownIds: ownCategories.map(({ id }) => id) })
  const scroller = useRef<HTMLDivElement>(null)
  const layout = usePanelsLayout(view, { width, height }, painter.icons)
  const { container, interaction } = useBarTravel({
    count: view.bars.length,
    direction,
    axis: 'both',
    page: layout === null ? 1 : Math.max(1, Math.floor(height / layout.rowHeight) - 4),
    subject: JSON.stringify([view.pareto.by, view.pareto.within]),
    name: (index) => {
      const bar = view.bars[index]
      return bar === undefined ? '' : `${panelsRowSentence(view, bar, subject, wording)} ${t('charts.pareto.opens')}`
    },
    opens: () => true,
    onOpen: (index) => {
      const bar = view.bars[index]
      if (bar) onOpen(bar)
    },
    onActive,
    reveal: (index) => layout && revealRow(scroller.current, layout, index),
  })
  if (view.bars.length === 0 || view.panels.length === 0) return <EmptyPlot height={height} />
  const patterns = <HatchPatterns ids={hatch} ink={palette.quiet} paper={palette.paper} />
  const marks = { bars: view.bars, direction, palette, painter, interaction }
  return (
    <ChartPlot summary={summary} container={container} sized={sized} patterns={patterns}>
      {layout === null ? (
        <div style={{ height }} />
      ) : (
        <ScrolledRows
          layout={layout}
          height={height}
          scroller={scroller}
          kept={interaction.tabbable}
          head={<PanelsHead layout={layout} {...marks} />}
          foot={<PanelsFoot layout={layout} {...marks} />}
          rows={(rows) => <PanelsRows layout={layout} rows={rows} {...marks} />}
        />
      )}
    </ChartPlot>
  )
}

/** Null until the width is known. */
function usePanelsLayout(view: PanelsView, { width, height }: Size, icons: boolean): PanelsLayout | null {
  const wording = useLanguage()
  const measure = useMeasureText()
  return useMemo(() => {
    if (width === 0) return null
    const { direction } = wording
    const input = { bars: view.bars, panels: view.panels, direction, measure, texts: panelsTexts(view, wording), icons }
    const whole = layOutPanels({ ...input, size: { width, height } })
    const scrolls = whole.headHeight + whole.bodyHeight + whole.footHeight > height
    return scrolls ? layOutPanels({ ...input, size: { width: width - scrollbarSpace, height } }) : whole
  }, [view, width, height, wording, measure, icons])
}
