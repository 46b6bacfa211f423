import { bisector, ticks as niceTicks } from 'd3'
import type { FrontierPoint } from '../../../shared/analysis/plan/frontier.ts'
import { largestOf } from '../../../shared/model/largestOf.ts'
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
  type Size,
} from '../base/chartGeometry.ts'

export interface FrontierTexts {
  readonly value: (value: number) => string
  readonly share: (share: number) => string
  readonly days: (days: number) => string
  readonly daysAxis: string
  /** The days at the far end with their unit, for an axis without a title. */
  readonly farDays: (days: number) => string
  readonly valueAxis: string
  readonly shareAxis: string
  /** What stands at the handle, in two lines. */
  readonly today: readonly [days: string, removed: string]
}

export interface FrontierLayoutInput {
  readonly points: readonly FrontierPoint[]
  readonly total: number
  /** Where the handle stands. */
  readonly today: FrontierPoint
  /** Days at the far end. */
  readonly farEnd: number
  readonly size: Size
  readonly direction: Direction
  readonly measure: MeasureText
  readonly texts: FrontierTexts
  /** Without titles of the axes; the last day bears its unit. */
  readonly brief?: boolean
}

export interface FrontierLayout {
  readonly size: Size
  readonly plot: Box
  /** Corners of the step curve, from capacity 0 to the far end. */
  readonly curve: readonly Point[]
  readonly today: Point
  readonly todayWords: readonly [PlacedText, PlacedText]
  readonly dayTicks: readonly PlacedText[]
  readonly dayTitle: PlacedText
  readonly valueTicks: readonly (PlacedText & { readonly mark: boolean })[]
  readonly valueTitle: PlacedText
  readonly percentTicks: readonly PlacedText[]
  readonly percentTitle: PlacedText
  /** Whole days under this x, within the slider's range. */
  readonly daysAt: (x: number) => number
}

const fullSpace = { top: 34, bottom: 42 } as const
const briefSpace = { top: 12, bottom: 24 } as const
/** Keeps the words of the axes clear of the handle at either end. */
const tickGap = 12

const byCapacity = bisector((point: FrontierPoint) => point.capacity)

/** What the best known plan removes at this capacity: the last point at or before it; 0 before the first. */
export function removedAt(points: readonly FrontierPoint[], days: number): number {
  return points[byCapacity.right(points, days + 1e-9) - 1]?.removed ?? 0
}

/** Capacities at which the curve rises: where one more fix fits. */
export function stopsOf(points: readonly FrontierPoint[]): readonly number[] {
  return points.filter((point, at) => point.removed > (points[at - 1]?.removed ?? 0)).map((point) => point.capacity)
}

/** Capacity against harm removed as a step curve; the full height is all harm, mirrored in right-to-left. */
export function layOutFrontier(input: FrontierLayoutInput): FrontierLayout {
  const { size, direction, measure, texts, total, farEnd, brief = false } = input
  const { top: topSpace, bottom: bottomSpace } = brief ? briefSpace : fullSpace
  const title = (text: string): string => (brief ? '' : text)
  const inline = inlineAxis(direction, size.width)
  const height = Math.max(40, size.height - topSpace - bottomSpace)
  const values = valueTicks({ total, length: height, apart: 18, text: texts.value })
  const shares = percentTicks({ threshold: null, length: height, apart: 18, text: texts.share })
  const widest = (all: readonly { readonly text: string }[]): number =>
    largestOf(all.map((tick) => measure(tick.text, fontSizes.tick, 600)))
  const start = Math.ceil(widest(values)) + tickGap
  const width = Math.max(80, size.width - start - Math.ceil(widest(shares)) - tickGap)
  const base = topSpace + height
  const end = start + width
  const x = (days: number): number => inline.x(start + extent(days, farEnd, width))
  const y = (removed: number): number => base - extent(removed, total, height)
  const percentTitleWidth = measure(texts.shareAxis, fontSizes.tick)
  return {
    size,
    plot: { x: inline.left(start, width), y: topSpace, width, height },
    curve: stepCorners(input.points, farEnd).map((point) => ({ x: x(point.capacity), y: y(point.removed) })),
    today: { x: x(input.today.capacity), y: y(input.today.removed) },
    todayWords: todayWords(input, { x: x(input.today.capacity), y: y(input.today.removed) }, { start, end, top: topSpace }),
    dayTicks: dayTicks(farEnd, width, texts, measure).map((days) => ({
      ...{ text: brief && days === farEnd ? texts.farDays(days) : texts.days(days), x: x(days), y: base + 18, side: 'centre' },
    })),
    dayTitle: { text: title(texts.daysAxis), x: inline.x(start), y: base + 37, side: inline.startSide },
    valueTicks: values.map(({ at, text }) => ({
      ...{ text, x: inline.x(start - tickGap), y: base - at * height + 4, side: inline.endSide, mark: at === 1 },
    })),
    valueTitle: { text: title(texts.valueAxis), x: inline.x(0), y: 12, side: inline.startSide },
    percentTicks: shares.map(({ at, text }) => ({
      ...{ text, x: inline.x(end + tickGap), y: base - at * height + 4, side: inline.startSide },
    })),
    percentTitle: {
      text: title(texts.shareAxis),
      x: inline.x(Math.max(size.width - percentTitleWidth, measure(texts.valueAxis, fontSizes.tick) + 24)),
      y: 12,
      side: inline.startSide,
    },
    daysAt: (at) => {
      const fromStart = (direction === 'rtl' ? size.width - at : at) - start
      return Math.min(Math.ceil(farEnd), Math.max(0, Math.round((fromStart / width) * farEnd)))
    },
  }
}

function stepCorners(points: readonly FrontierPoint[], farEnd: number): readonly FrontierPoint[] {
  const corners: FrontierPoint[] = [{ capacity: 0, removed: removedAt(points, 0) }]
  let removed = corners[0]?.removed ?? 0
  for (const point of points) {
    if (point.capacity <= 0 || point.capacity > farEnd) continue
    corners.push({ capacity: point.capacity, removed }, point)
    removed = point.removed
  }
  return [...corners, { capacity: farEnd, removed }]
}

/** Round numbers of days and the far end itself. */
function dayTicks(farEnd: number, width: number, texts: FrontierTexts, measure: MeasureText): readonly number[] {
  if (!(farEnd > 0)) return [0]
  const apart = measure(texts.days(farEnd), fontSizes.tick, 600) + 20
  const round = niceTicks(0, farEnd, Math.max(1, Math.min(8, Math.floor(width / (apart * 1.5)))))
  return [...round.filter((days) => ((farEnd - days) / farEnd) * width >= apart), farEnd]
}

/** Above the curve on the start side, where it is empty; past the middle of a flat start, below on the end side. */
function todayWords(
  { texts, measure, size, direction }: FrontierLayoutInput,
  at: Point,
  { start, end, top }: { readonly start: number; readonly end: number; readonly top: number },
): readonly [PlacedText, PlacedText] {
  const inline = inlineAxis(direction, size.width)
  const width = Math.max(measure(texts.today[0], fontSizes.value, 600), measure(texts.today[1], fontSizes.label))
  const fromStart = direction === 'rtl' ? size.width - at.x : at.x
  const before = fromStart - width - 14 > start
  const room = at.y - 38 > top - 12
  const edge = before ? fromStart - 12 : Math.min(fromStart + 12, end - width)
  const side = before ? inline.endSide : inline.startSide
  const first = before && room ? at.y - 26 : at.y + 20
  const x = inline.x(edge)
  return [
    { text: texts.today[0], x, y: first, side },
    { text: texts.today[1], x, y: first + 15, side },
  ]
}
