import { percentTicks, valueTicks } from '../base/axisTicks.ts'
import {
  type Box,
  type Direction,
  extent,
  fontSizes,
  inlineAxis,
  type MeasureText,
  type PlacedText,
  type Point,
} from '../base/chartGeometry.ts'
import { placeBarLabel } from '../base/placeBarLabel.ts'

/** One fix in the order of the plan; values per month. */
export interface PlanBarValue {
  readonly fix: string
  readonly marginal: number
  readonly standalone: number
  /** Removed of the fixes down to this one. */
  readonly cumulative: number
}

export interface PlanTexts {
  readonly value: (value: number) => string
  readonly share: (share: number) => string
  readonly valueAxis: string
  readonly shareAxis: string
}

export interface PlanLayoutInput {
  readonly bars: readonly PlanBarValue[]
  /** All harm per month: the full length of both axes. */
  readonly total: number
  readonly width: number
  readonly rowHeight: number
  readonly headerHeight: number
  readonly direction: Direction
  readonly measure: MeasureText
  readonly texts: PlanTexts
}

export interface PlanRow {
  readonly index: number
  readonly row: Box
  /** What the fix adds. */
  readonly bar: Box
  /** What is solved already above; null when nothing is. */
  readonly overlap: Box | null
  readonly value: PlacedText
  readonly inside: boolean
  readonly dot: Point | null
}

export interface PlanLayout {
  readonly width: number
  readonly headHeight: number
  readonly footHeight: number
  readonly bodyHeight: number
  readonly base: number
  readonly plot: { readonly x: number; readonly width: number }
  readonly rows: readonly PlanRow[]
  /** y from the top of the head, which is the header of the list beside. */
  readonly valueTicks: readonly (PlacedText & { readonly mark: boolean })[]
  readonly valueTitle: PlacedText
  /** y from the top of the foot. */
  readonly percentTicks: readonly PlacedText[]
  readonly percentTitle: PlacedText
  /** What the whole plan removes, at the last dot. */
  readonly reached: PlacedText | null
}

const footHeight = 44
const endSpace = 26
const startSpace = 8
/** Of the height of a row. */
const barShare = 0.52
const overlapShare = 0.3

/**
 * Coordinates of the Pareto of the plan: rows of the height of the list beside, in its order; bar = what the fix adds, its
 * thin extension = the overlap solved above, line = removed so far; both axes end at the whole harm.
 */
export function layOutPlan(input: PlanLayoutInput): PlanLayout {
  const { bars, total, width, headerHeight, measure, texts, direction } = input
  const inline = inlineAxis(direction, width)
  const plotWidth = Math.max(80, width - startSpace - endSpace)
  const along = (at: number): number => inline.x(startSpace + at * plotWidth)
  const widestTick = Math.max(measure(texts.value(total), fontSizes.tick, 600), measure(texts.share(1), fontSizes.tick, 600))
  const spacing = { length: plotWidth, apart: widestTick + 12 }
  const rows = bars.map((_, index) => planRow(input, plotWidth, index))
  return {
    width,
    headHeight: headerHeight,
    footHeight,
    bodyHeight: bars.length * input.rowHeight,
    base: along(0),
    plot: { x: inline.left(startSpace, plotWidth), width: plotWidth },
    rows,
    valueTicks: valueTicks({ total, ...spacing, text: texts.value }).map(({ at, text }) => ({
      ...{ text, x: along(at), y: headerHeight - 10, side: 'centre', mark: at === 1 },
    })),
    valueTitle: { text: texts.valueAxis, x: along(0), y: headerHeight - 30, side: inline.startSide },
    percentTicks: percentTicks({ threshold: null, ...spacing, text: texts.share }).map(({ at, text }) => ({
      ...{ text, x: along(at), y: 18, side: 'centre' },
    })),
    percentTitle: { text: texts.shareAxis, x: along(0), y: 38, side: inline.startSide },
    reached: reachedText(input, rows.at(-1)),
  }
}

function planRow(input: PlanLayoutInput, plotWidth: number, index: number): PlanRow {
  const { bars, total, rowHeight, texts, direction, width, measure } = input
  const bar = bars[index] ?? { fix: '', marginal: 0, standalone: 0, cumulative: 0 }
  const inline = inlineAxis(direction, width)
  const length = (value: number): number => extent(value, total, plotWidth)
  const own = length(bar.marginal)
  const whole = Math.max(own, length(bar.standalone))
  const top = index * rowHeight
  const middle = top + rowHeight / 2
  const thick = (share: number): { readonly y: number; readonly height: number } => {
    const height = Math.round(rowHeight * share)
    return { y: middle - height / 2, height }
  }
  const text = texts.value(bar.marginal)
  const textWidth = measure(text, fontSizes.value, 600)
  const before = bars[index - 1]
  const line = before && total > 0 ? ([length(before.cumulative), length(bar.cumulative)] as const) : null
  const outside = placeBarLabel({ bar: whole, label: textWidth, line, gap: 6 })
  // Inside means inside the solid bar: never on the hatched end.
  const fitsInside = own >= textWidth + 12
  const from = outside.inside ? (fitsInside ? own - 6 - textWidth : Math.max(whole, line?.[1] ?? 0) + 10) : outside.from
  return {
    index,
    row: { x: 0, y: top + 1, width, height: rowHeight - 2 },
    bar: { x: inline.left(startSpace, own), width: own, ...thick(barShare) },
    overlap:
      whole - own < 0.5 ? null : { x: inline.left(startSpace + own, whole - own), width: whole - own, ...thick(overlapShare) },
    value: { text, x: inline.left(startSpace + from, textWidth) + textWidth / 2, y: middle + 4.5, side: 'centre' },
    inside: outside.inside && fitsInside,
    dot: total > 0 ? { x: inline.x(startSpace + length(bar.cumulative)), y: top + rowHeight } : null,
  }
}

function reachedText({ bars, total, texts, direction }: PlanLayoutInput, last: PlanRow | undefined): PlacedText | null {
  const bar = bars.at(-1)
  if (!bar || !last?.dot) return null
  const away = direction === 'rtl' ? -10 : 10
  const side = direction === 'rtl' ? 'right' : 'left'
  return { text: texts.share(bar.cumulative / total), x: last.dot.x + away, y: last.dot.y - 4, side }
}
