import { extent, line, scaleLinear } from 'd3'
import { type Direction, inlineAxis, type Point, type Size } from '../base/chartGeometry.ts'

interface Dated {
  readonly on: string
  readonly value: number
}

export interface CourseInput {
  /** By day. */
  readonly readings: readonly Dated[]
  readonly target?: number | undefined
  /** What is usual. */
  readonly range?: { readonly low: number; readonly high: number } | undefined
  readonly size: Size
  readonly direction: Direction
}

export interface Course {
  readonly path: string
  readonly points: readonly Point[]
  /** Where the target's line lies; null without one. */
  readonly target: number | null
  /** Where the band of what is usual lies; null without one. */
  readonly band: { readonly y: number; readonly height: number } | null
}

/** Room for a dot at the edges. */
const margin = 4

const pathOf = line<Point>(
  (point) => point.x,
  (point) => point.y,
)

/**
 * Coordinates of a figure's readings: time runs in reading direction, days as far apart as they are. The values fill the
 * height with the target and what is usual among them, so it tells the course and not how large a change is beside zero.
 */
export function layOutCourse({ readings, target, range, size, direction }: CourseInput): Course {
  const inline = inlineAxis(direction, size.width)
  const days = extent(readings, ({ on }) => Date.parse(on))
  const values = extent([
    ...readings.map(({ value }) => value),
    ...(target === undefined ? [] : [target]),
    ...(range ? [range.low, range.high] : []),
  ])
  const x = scaleLinear([days[0] ?? 0, days[1] ?? 0], [margin, size.width - margin])
  const y = scaleLinear([values[0] ?? 0, values[1] ?? 0], [size.height - margin, margin])
  // One day, or one value, stands in the middle.
  const place = (scale: typeof x, at: number, length: number) =>
    scale.domain()[0] === scale.domain()[1] ? length / 2 : scale(at)
  const points = readings.map(({ on, value }) => ({
    x: inline.x(place(x, Date.parse(on), size.width)),
    y: place(y, value, size.height),
  }))
  const heightOf = (value: number): number => place(y, value, size.height)
  return {
    path: pathOf(points) ?? '',
    points,
    target: target === undefined ? null : heightOf(target),
    band: range === undefined ? null : { y: heightOf(range.high), height: heightOf(range.low) - heightOf(range.high) },
  }
}
