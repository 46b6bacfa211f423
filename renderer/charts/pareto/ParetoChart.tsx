import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type ReactNode, useId, useMemo, useRef, useState } from 'react'
import type { Chance } from '../../../shared/analysis/pareto/chanceIntervals.ts'
import type { Pareto, ParetoBar } from '../../../shared/analysis/pareto/pareto.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Size } from '../base/chartGeometry.ts'
import { useBarTravel } from '../base/useBarTravel.ts'
import { useMeasureText } from '../base/useMeasureText.ts'
import type { OwnCategory } from '../colour/categoryColour.ts'
import { chartPalette } from '../colour/chartPalette.ts'
import { HatchPatterns, hatchIds } from '../colour/hatch.tsx'
import { ChartFrame, type ChartView } from '../frame/ChartFrame.tsx'
import styles from '../frame/ChartPlot.module.css'
import { revealRow, ScrolledRows } from '../frame/ScrolledRows.tsx'
import { ParetoTable } from './ParetoTable.tsx'
import type { ParetoExtras, ParetoStack } from './paretoExtras.ts'
import { layOutPareto, type ParetoLayout } from './paretoLayout.ts'
import { paretoPainter } from './paretoPaint.ts'
import { paretoPicture } from './paretoPicture.tsx'
import { paretoBarName, paretoBarSentence, paretoCaptions, paretoTexts } from './paretoWords.ts'
import { SidewaysFoot, SidewaysHead, SidewaysRows } from './SidewaysParetoMarks.tsx'
import { StackKey, stackKeyLayout } from './StackMarks.tsx'
import { layOutSideways } from './sidewaysPareto.ts'
import { stackDrawing } from './stackDrawing.ts'
import { UprightParetoMarks } from './UprightParetoMarks.tsx'

interface ParetoChartProps {
  readonly pareto: Pareto
  /** Block size of the drawing in pixels, without heading and foot; 420 unless given. Sideways charts scroll inside it. */
  readonly height?: number
  /** Category id of a bar's item; colours the bars. Absent: by category the bar's own key, else neutral ink. */
  readonly categoryOf?: (key: string) => string | null
  readonly ownCategories?: readonly OwnCategory[]
  /** Enter or a click on a bar that can be opened. */
  readonly onOpen?: (bar: ParetoBar) => void
  /** Which bars can be opened; all unless given. */
  readonly canOpen?: (bar: ParetoBar) => boolean
  /** What stands before the heading, such as the bread-crumb of a drill-down. */
  readonly trail?: ReactNode
  /** Where the bars come from when the chart is a drill-down: joins the subtitle. */
  readonly within?: readonly string[]
  /** Divides every bar; its rows stand in the order of the bars. The chart then lies on its side. */
  readonly stack?: ParetoStack | null
  /** Draws what chance alone would give each place. */
  readonly chance?: Chance | null
}

const defaultHeight = 420
/** Kept free at the end side of a chart that scrolls. */
const scrollbarSpace = 16

/**
 * A Pareto chart with its finding, its equal table and its pictures. Bars are one tab stop; arrows travel in reading
 * direction, Home, End and the page keys leap, Enter or a click opens.
 */
export function ParetoChart(props: ParetoChartProps): ReactNode {
  const { pareto, height = defaultHeight, categoryOf, ownCategories = [], trail, within, stack = null, chance = null } = props
  const wording = useLanguage()
  const measure = useMeasureText()
  const [view, setView] = useState<ChartView>('chart')
  const [active, setActive] = useState<number | null>(null)
  const extras = useMemo(() => ({ stack, chance }), [stack, chance])
  const captions = useMemo(() => paretoCaptions(pareto, wording, within, extras), [pareto, wording, within, extras])
  const bar = active === null ? undefined : pareto.bars[active]
  const picture = () =>
    paretoPicture({ pareto, extras, captions, wording, measure, categoryOf, ownCategories, today: isoToday() })
  return (
    <ChartFrame
      captions={captions}
      trail={trail}
      view={view}
      onView={setView}
      picture={pareto.bars.length > 0 ? picture : null}
      reading={bar && view === 'chart' ? paretoBarSentence(pareto, bar, wording, extras) : null}
    >
      {view === 'table' ? (
        <ParetoTable pareto={pareto} extras={extras} caption={captions.title} height={height} />
      ) : (
        <ParetoPlot
          {...props}
          extras={extras}
          height={height}
          summary={wording.t('charts.pareto.summary', { title: captions.title, subtitle: captions.subtitle })}
          onActive={setActive}
        />
      )}
    </ChartFrame>
  )
}

function isoToday(): string {
  return new Date().toISOString().slice(0, 10)
}

interface ParetoPlotProps extends ParetoChartProps {
  readonly extras: ParetoExtras
  readonly height: number
  readonly summary: string
  readonly onActive: (index: number | null) => void
}

function ParetoPlot(props: ParetoPlotProps): ReactNode {
  const { pareto, extras, height: allHeight, summary, onActive, onOpen, canOpen } = props
  const wording = useLanguage()
  const { ref: sized, width } = useElementSize<HTMLDivElement>()
  const { painter, patterns, palette, stack } = usePaint(props)
  const keyHeight = stack === null || width === 0 ? 0 : stackKeyLayout(stack, width, wording.direction).height
  const height = allHeight - keyHeight
  const layout = useParetoLayout(
    pareto,
    { width, height },
    { icons: painter.icons, sideways: stack !== null || extras.chance !== null },
  )
  const chance = useMemo(
    () => extras.chance && new Map(extras.chance.intervals.map((interval) => [interval.key, interval])),
    [extras.chance],
  )
  const scroller = useRef<HTMLDivElement>(null)
  const opens = (index: number): boolean => {
    const bar = pareto.bars[index]
    return bar !== undefined && onOpen !== undefined && (canOpen?.(bar) ?? true)
  }
  const sideways = layout?.kind === 'sideways' ? layout : null
  const { container, interaction } = useBarTravel({
    count: pareto.bars.length,
    direction: wording.direction,
    course: sideways ? 'block' : 'inline',
    page: sideways ? Math.max(1, Math.floor(height / sideways.rowHeight) - 4) : 5,
    subject: JSON.stringify([pareto.by, pareto.within]),
    name: (index) => paretoBarName(pareto, index, wording, opens(index), extras),
    opens,
    onOpen: (index) => {
      const bar = pareto.bars[index]
      if (bar) onOpen?.(bar)
    },
    onActive,
    reveal: (index) => sideways && revealRow(scroller.current, sideways, index),
  })
  const marks = { pareto, direction: wording.direction, palette, painter, interaction, chance, stack }
  if (pareto.bars.length === 0) {
    return (
      <div className={styles['empty']} style={{ height }}>
        {wording.t('charts.pareto.empty')}
      </div>
    )
  }
  return (
    <div className={styles['plot']} role="group" aria-label={summary} ref={container}>
      <div ref={sized} className={styles['size']}>
        <svg className={styles['patterns']} width={0} height={0} aria-hidden>
          {patterns}
        </svg>
      </div>
      {layout === null ? <div style={{ height }} /> : null}
      {stack !== null && keyHeight > 0 ? (
        <svg width={width} height={keyHeight} role="presentation">
          <StackKey stack={stack} width={width} direction={wording.direction} palette={palette} />
        </svg>
      ) : null}
      {layout?.kind === 'upright' ? (
        <svg width={width} height={height} role="presentation">
          <UprightParetoMarks layout={layout} {...marks} />
        </svg>
      ) : null}
      {sideways ? (
        <ScrolledRows
          layout={sideways}
          height={height}
          scroller={scroller}
          kept={interaction.tabbable}
          head={<SidewaysHead layout={sideways} {...marks} />}
          foot={<SidewaysFoot layout={sideways} {...marks} />}
          rows={(rows) => <SidewaysRows layout={sideways} rows={rows} {...marks} />}
        />
      ) : null}
    </div>
  )
}

function usePaint({ pareto, extras, categoryOf, ownCategories }: ParetoPlotProps) {
  const wording = useLanguage()
  const measure = useMeasureText()
  const palette = chartPalette(useComputedColorScheme('light'))
  const seed = useId()
  return useMemo(() => {
    const hatch = hatchIds(seed)
    const ownIds = ownCategories?.map((own) => own.id) ?? []
    const { stack } = extras
    return {
      palette,
      stack: stack && stackDrawing({ stack, palette, hatch, ownIds, wording, measure }),
      painter: paretoPainter({ pareto, palette, hatch, categoryOf, ownIds }),
      patterns: <HatchPatterns ids={hatch} ink={palette.quiet} paper={palette.paper} />,
    }
  }, [pareto, extras, palette, seed, categoryOf, ownCategories, wording, measure])
}

/** Null until the width is known. */
function useParetoLayout(
  pareto: Pareto,
  size: Size,
  { icons, sideways }: { readonly icons: boolean; readonly sideways: boolean },
): ParetoLayout | null {
  const wording = useLanguage()
  const measure = useMeasureText()
  const { width, height } = size
  return useMemo(() => {
    if (width === 0) return null
    const { bars, total, threshold, vitalFew } = pareto
    const texts = paretoTexts(pareto, wording)
    const { direction } = wording
    const input = { bars, total, threshold, vitalFew, direction, measure, texts, icons, sideways }
    const layout = layOutPareto({ ...input, size: { width, height } })
    const scrolls = layout.kind === 'sideways' && layout.headHeight + layout.bodyHeight + layout.footHeight > height
    return scrolls ? layOutSideways({ ...input, size: { width: width - scrollbarSpace, height } }) : layout
  }, [pareto, width, height, icons, sideways, wording, measure])
}
