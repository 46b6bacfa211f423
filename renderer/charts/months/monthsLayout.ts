import { ticks as niceTicks } from 'd3'
import type { ControlChart } from '../../../shared/analysis/measures/controlChart.ts'
import {
  type Box,
  type Direction,
  inlineAxis,
  type MeasureText,
  type PlacedText,
  type Point,
  type Size,
} from '../base/chartGeometry.ts'

export const monthsFont = 11

export interface MonthPoint {
  readonly index: number
  readonly column: Box
  readonly at: Point
  readonly outside: 'above' | 'below' | null
  /** Beside a point outside of the limits. */
  readonly word: PlacedText | null
}

/** One month's piece of a line that may step, because months differ in days. */
interface Step {
  readonly from: number
  readonly to: number
  readonly y: number
}

export interface MonthsLayout {
  readonly size: Size
  readonly plot: Box
  readonly points: readonly MonthPoint[]
  readonly mean: readonly Step[]
  readonly high: readonly Step[]
  readonly low: readonly Step[]
  readonly lineNames: readonly PlacedText[]
  readonly valueTicks: readonly PlacedText[]
  readonly monthTicks: readonly PlacedText[]
  readonly title: PlacedText
}

interface MonthsInput {
  readonly chart: ControlChart
  readonly size: Size
  readonly direction: Direction
  readonly measure: MeasureText
  readonly texts: {
    readonly value: (value: number) => string
    readonly month: (month: string) => string
    readonly outside: (point: ControlChart['points'][number]) => string
    readonly axis: string
    readonly mean: string
    readonly high: string
    readonly low: string
  }
}

const topSpace = 30
const bottomSpace = 24
const gap = 8
/** Least pixels between the names of two lines. */
const apart = 13

/** Coordinates of a control chart of months: time runs in reading direction, counts from 0 up, limits by the days of each month. */
export function layOutMonths({ chart, size, direction, measure, texts }: MonthsInput): MonthsLayout {
  const { points } = chart
  const inline = inlineAxis(direction, size.width)
  const top = points.reduce((most, { count, high }) => Math.max(most, count, high), 0)
  const scale = top > 0 ? top * 1.08 : 1
  const values = niceTicks(0, scale, 4)
  const width = (list: readonly string[]): number => list.reduce((most, text) => Math.max(most, measure(text, monthsFont)), 0)
  const start = width(values.map(texts.value)) + gap
  const end = width([texts.mean, texts.high, texts.low]) + gap
  const plotWidth = Math.max(40, size.width - start - end)
  const plotHeight = Math.max(40, size.height - topSpace - bottomSpace)
  const plot = { x: inline.left(start, plotWidth), y: topSpace, width: plotWidth, height: plotHeight }
  const base = plot.y + plot.height
  const y = (value: number): number => base - (value / scale) * plot.height
  const slot = plotWidth / Math.max(1, points.length)
  const steps = (value: (point: ControlChart['points'][number]) => number): readonly Step[] =>
    points.map((point, at) => ({ from: inline.x(start + at * slot), to: inline.x(start + (at + 1) * slot), y: y(value(point)) }))
  const [mean, high, low] = [steps((point) => point.expected), steps((point) => point.high), steps((point) => point.low)]
  const names = spread([
    { text: texts.high, y: (high.at(-1)?.y ?? 0) + 4 },
    { text: texts.mean, y: (mean.at(-1)?.y ?? 0) + 4 },
    { text: texts.low, y: (low.at(-1)?.y ?? 0) + 4 },
  ])
  const every = Math.max(1, Math.ceil((width(points.map(({ month }) => texts.month(month))) + 10) / slot))
  return {
    size,
    plot,
    mean,
    high,
    low,
    lineNames: names.map((name) => ({ ...name, x: inline.x(start + plotWidth + gap), side: inline.startSide })),
    valueTicks: values.map((value) => ({
      text: texts.value(value),
      x: inline.x(start - gap),
      y: y(value) + 4,
      side: inline.endSide,
    })),
    monthTicks: points.flatMap(({ month }, at) =>
      at % every === 0
        ? [{ text: texts.month(month), x: inline.x(start + (at + 0.5) * slot), y: base + 17, side: 'centre' as const }]
        : [],
    ),
    title: { text: texts.axis, x: inline.x(0), y: 12, side: inline.startSide },
    points: points.map((point, index): MonthPoint => {
      const at = { x: inline.x(start + (index + 0.5) * slot), y: y(point.count) }
      const outside = !point.outside ? null : point.count > point.high ? 'above' : 'below'
      const word = outside === null ? null : texts.outside(point)
      return {
        index,
        column: { x: inline.left(start + index * slot, slot), y: plot.y, width: slot, height: plotHeight + bottomSpace },
        at,
        outside,
        word: word === null ? null : wordBeside(word, at, outside, plot, measure),
      }
    }),
  }
}

/** Above the point, or under it, and never past the sides of the plot. */
function wordBeside(text: string, at: Point, outside: MonthPoint['outside'], plot: Box, measure: MeasureText): PlacedText {
  const half = measure(text, monthsFont, 600) / 2
  const x = Math.min(plot.x + plot.width - half, Math.max(plot.x + half, at.x))
  const above = outside === 'above' && at.y - 12 > 14
  return { text, x, y: above ? at.y - 11 : at.y + 19, side: 'centre' }
}

/** Moves names down where they would touch; given from the top down. */
function spread(names: readonly { readonly text: string; readonly y: number }[]) {
  let least = Number.NEGATIVE_INFINITY
  return names.map(({ text, y }) => {
    const placed = Math.max(y, least)
    least = placed + apart
    return { text, y: placed }
  })
}
