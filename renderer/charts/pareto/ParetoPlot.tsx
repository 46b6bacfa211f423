import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type ReactNode, type RefObject, useId, useMemo, useRef } from 'react'
import type { ChartedPareto } from '../../../shared/analysis/pareto/pareto.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { BarInteraction } from '../base/ChartBar.tsx'
import type { Size } from '../base/chartGeometry.ts'
import { useBarTravel } from '../base/useBarTravel.ts'
import { useMeasureText } from '../base/useMeasureText.ts'
import { chartPalette } from '../colour/chartPalette.ts'
import { HatchPatterns, hatchIds } from '../colour/hatch.tsx'
import { ChartPlot, EmptyPlot } from '../frame/ChartPlot.tsx'
import { revealRow, ScrolledRows } from '../frame/ScrolledRows.tsx'
import type { ParetoChartProps } from './paretoChartProps.ts'
import type { ParetoExtras } from './paretoExtras.ts'
import { layOutPareto, type ParetoLayout } from './paretoLayout.ts'
import { paretoPainter } from './paretoPaint.ts'
import { paretoBarName, paretoTexts } from './paretoWords.ts'
import { proofByBar } from './proofWords.ts'
import { SidewaysFoot, SidewaysHead, SidewaysRows } from './SidewaysParetoMarks.tsx'
import { StackKey, stackKeyLayout } from './StackMarks.tsx'
import { layOutSideways } from './sidewaysPareto.ts'
import { stackDrawing } from './stackDrawing.ts'
import { type ParetoMarksProps, UprightParetoMarks } from './UprightParetoMarks.tsx'

/** Kept free at the end side of a chart that scrolls. */
const scrollbarSpace = 16

interface ParetoPlotProps extends ParetoChartProps {
  readonly extras: ParetoExtras
  readonly height: number
  readonly summary: string
  readonly onActive: (index: number | null) => void
}

/** The drawing of a Pareto chart, upright or on its side as its width and what it shows allow. */
export function ParetoPlot(props: ParetoPlotProps): ReactNode {
  const { pareto, extras, height: allHeight, summary } = props
  const { direction } = useLanguage()
  const { ref: sized, width } = useElementSize<HTMLDivElement>()
  const { painter, patterns, palette, stack } = usePaint(props)
  const keyHeight = stack === null || width === 0 ? 0 : stackKeyLayout(stack, width, direction).height
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
  const proof = useMemo(() => proofByBar(pareto, extras.proof), [pareto, extras.proof])
  const scroller = useRef<HTMLDivElement>(null)
  const { container, interaction } = useParetoTravel(props, layout, height, scroller)
  if (pareto.bars.length === 0) return <EmptyPlot height={height} />
  const marks = { pareto, direction, palette, painter, interaction, chance, stack, proof }
  return (
    <ChartPlot summary={summary} container={container} sized={sized} patterns={patterns}>
      {stack !== null && keyHeight > 0 ? (
        <svg width={width} height={keyHeight} role="presentation">
          <StackKey stack={stack} width={width} direction={direction} palette={palette} />
        </svg>
      ) : null}
      {layout === null ? <div style={{ height }} /> : <ParetoDrawing {...{ layout, width, height, scroller, marks }} />}
    </ChartPlot>
  )
}

interface ParetoDrawingProps {
  readonly layout: ParetoLayout
  readonly width: number
  readonly height: number
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly marks: ParetoMarksProps & { readonly interaction: BarInteraction }
}

function ParetoDrawing({ layout, width, height, scroller, marks }: ParetoDrawingProps): ReactNode {
  if (layout.kind === 'upright') {
    return (
      <svg width={width} height={height} role="presentation">
        <UprightParetoMarks layout={layout} {...marks} />
      </svg>
    )
  }
  return (
    <ScrolledRows
      layout={layout}
      height={height}
      scroller={scroller}
      kept={marks.interaction.tabbable}
      head={<SidewaysHead layout={layout} {...marks} />}
      foot={<SidewaysFoot layout={layout} {...marks} />}
      rows={(rows) => <SidewaysRows layout={layout} rows={rows} {...marks} />}
    />
  )
}

/** Pointer, focus and keys over the bars. */
function useParetoTravel(
  { pareto, extras, onActive, onOpen, canOpen }: ParetoPlotProps,
  layout: ParetoLayout | null,
  height: number,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const wording = useLanguage()
  const sideways = layout?.kind === 'sideways' ? layout : null
  const opens = (index: number): boolean => {
    const bar = pareto.bars[index]
    return bar !== undefined && onOpen !== undefined && (canOpen?.(bar) ?? true)
  }
  return useBarTravel({
    count: pareto.bars.length,
    direction: wording.direction,
    axis: sideways ? 'both' : 'inline',
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
  pareto: ChartedPareto,
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
