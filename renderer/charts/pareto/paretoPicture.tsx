import type { ChartedPareto } from '../../../shared/analysis/pareto/pareto.ts'
import { ChartText } from '../base/ChartText.tsx'
import { inlineAxis, type MeasureText } from '../base/chartGeometry.ts'
import type { ChartCaptions, ChartWording } from '../base/chartWording.ts'
import type { OwnCategory } from '../colour/categoryColour.ts'
import { chartPalette } from '../colour/chartPalette.ts'
import { HatchPatterns, hatchIds } from '../colour/hatch.tsx'
import { pictureSheet, sheetMargin, sheetWidth, sheetWords } from '../frame/PictureSheet.tsx'
import type { Picture } from '../frame/savePicture.ts'
import { noExtras, type ParetoExtras } from './paretoExtras.ts'
import { layOutPareto, type ParetoLayout } from './paretoLayout.ts'
import { paretoPainter } from './paretoPaint.ts'
import { paretoTexts } from './paretoWords.ts'
import { proofByBar } from './proofWords.ts'
import { SidewaysFoot, SidewaysHead, SidewaysRows } from './SidewaysParetoMarks.tsx'
import { StackKey, stackKeyLayout } from './StackMarks.tsx'
import { stackDrawing } from './stackDrawing.ts'
import { type ParetoMarksProps, UprightParetoMarks } from './UprightParetoMarks.tsx'

/** More bars than these are named in words beneath the drawing; the table holds them all. */
const mostBars = 60

interface ParetoPictureInput {
  readonly pareto: ChartedPareto
  readonly extras?: ParetoExtras
  readonly captions: ChartCaptions
  readonly wording: ChartWording
  readonly measure: MeasureText
  readonly categoryOf: ((key: string) => string | null) | undefined
  readonly ownCategories: readonly OwnCategory[]
  readonly today: string
}

/** The chart as a page to print or show: always dark on white. */
export function paretoPicture(input: ParetoPictureInput): Picture {
  const { pareto, wording, measure, extras = noExtras } = input
  const palette = chartPalette('light')
  const hatch = hatchIds('picture')
  const ownIds = input.ownCategories.map((own) => own.id)
  const painter = paretoPainter({ pareto, palette, hatch, categoryOf: input.categoryOf, ownIds })
  const sheet = { ...input, palette }
  const words = sheetWords(sheet)
  const width = sheetWidth - 2 * sheetMargin
  const shown = { ...pareto, bars: pareto.bars.slice(0, mostBars) }
  const stack = extras.stack && stackDrawing({ stack: extras.stack, palette, hatch, ownIds, wording, measure })
  const keyHeight = stack === null ? 0 : stackKeyLayout(stack, width, wording.direction).height
  const room = words.room - keyHeight
  const layout = layOutPareto({
    bars: shown.bars,
    total: pareto.total,
    threshold: pareto.threshold,
    vitalFew: pareto.vitalFew,
    size: { width, height: room },
    direction: wording.direction,
    measure,
    texts: paretoTexts(pareto, wording),
    icons: painter.icons,
    sideways: stack !== null || extras.chance !== null,
  })
  const chance = extras.chance && new Map(extras.chance.intervals.map((interval) => [interval.key, interval]))
  const proof = proofByBar(pareto, extras.proof)
  const marks = { pareto: shown, direction: wording.direction, palette, painter, interaction: null, chance, stack, proof }
  const rest = restSentence(pareto, wording)
  const drawingHeight = keyHeight + drawnHeight(layout, room) + (rest === null ? 0 : 24)
  const inline = inlineAxis(wording.direction, width)
  const drawing = (
    <>
      <HatchPatterns ids={hatch} ink={palette.quiet} paper={palette.paper} />
      {stack === null ? null : <StackKey stack={stack} width={width} direction={wording.direction} palette={palette} />}
      <g transform={`translate(0 ${keyHeight})`}>
        <PictureMarks layout={layout} marks={marks} />
      </g>
      {rest === null ? null : (
        <ChartText
          place={{ text: rest, x: inline.x(0), y: drawingHeight - 4, side: inline.startSide }}
          direction={wording.direction}
          size={13}
          fill={palette.ink}
        />
      )}
    </>
  )
  return pictureSheet({ ...sheet, words, drawing, drawingHeight })
}

function PictureMarks({ layout, marks }: { readonly layout: ParetoLayout; readonly marks: ParetoMarksProps }) {
  if (layout.kind === 'upright') return <UprightParetoMarks layout={layout} {...marks} />
  const rows = Array.from({ length: layout.count }, (_, at) => at)
  return (
    <>
      <SidewaysHead layout={layout} {...marks} />
      <g transform={`translate(0 ${layout.headHeight})`}>
        <SidewaysRows layout={layout} rows={rows} {...marks} />
      </g>
      <g transform={`translate(0 ${layout.headHeight + layout.bodyHeight})`}>
        <SidewaysFoot layout={layout} {...marks} />
      </g>
    </>
  )
}

function drawnHeight(layout: ParetoLayout, room: number): number {
  return layout.kind === 'upright' ? room : layout.headHeight + layout.bodyHeight + layout.footHeight
}

function restSentence(pareto: ChartedPareto, { t, format }: ChartWording): string | null {
  const rest = pareto.bars.slice(mostBars)
  if (rest.length === 0) return null
  const share = format.percent(rest.reduce((sum, bar) => sum + bar.share, 0) / 100)
  return t('charts.pareto.more', { count: rest.length, share, whole: t(`charts.wholes.${pareto.measure}`) })
}
