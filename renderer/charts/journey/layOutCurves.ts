import { area, curveMonotoneX, line, scaleLinear } from 'd3'
import { type Direction, inlineAxis } from '../base/chartGeometry.ts'

interface Scored {
  readonly id: string
  readonly customer: number | null
  readonly organisation: number | null
  /** The customers' score at first, where it was another. */
  readonly first?: { readonly score: number } | null
}

interface CurvesInput {
  readonly stages: readonly {
    readonly touchpoints: readonly Scored[]
    readonly competitors?: readonly { readonly name: string; readonly score: number; readonly first?: number | null }[]
  }[]
  /** Width of a stage's column, in pixels. */
  readonly column: number
  readonly height: number
  readonly direction: Direction
}

/** A touchpoint on the curves; y is null where nobody scored it. */
interface CurvePoint extends Scored {
  readonly x: number
  readonly customerY: number | null
  readonly organisationY: number | null
  readonly firstY: number | null
  /** Where the number under the customers' mark stands: free of the marks there. */
  readonly labelY: number | null
}

/** A competitor's score, in the middle of its stage. */
interface RivalPoint {
  readonly key: string
  readonly x: number
  readonly y: number
  /** Of its first score, where that was another. */
  readonly firstY: number | null
}

export interface Curves {
  readonly width: number
  readonly customer: string
  readonly organisation: string
  /** Between the curves, where both are known. */
  readonly gap: string
  readonly points: readonly CurvePoint[]
  readonly rivals: readonly RivalPoint[]
  /** Where a score lies, from 0 at the bottom to 10 at the top. */
  y(score: number): number
}

/** Room for the words of a point at the edges. */
const margin = 20
/** Pixels from the middle of a mark to the foot of the number under it. */
const labelDrop = 18
/** Pixels that a number is high, and half of what it is wide; half of what a mark is. */
const label = { height: 10, half: 9 }
const markHalf = 5

/**
 * The customer's and the organisation's scores over the columns of the stages, in reading direction: the touchpoints of a
 * stage divide its column evenly. A curve is broken where a score is missing: nothing is drawn that nobody said.
 */
export function layOutCurves({ stages, column, height, direction }: CurvesInput): Curves {
  const width = stages.length * column
  const inline = inlineAxis(direction, width)
  const y = scaleLinear([0, 10], [height - margin, margin])
  const yOf = (score: number | null) => (score === null ? null : y(score))
  const rivals = stages.flatMap(({ competitors = [] }, place) =>
    competitors.map(({ score, first = null }, at) => ({
      ...{ key: `${place} ${at}`, x: inline.x(column * (place + 0.5)), y: y(score), firstY: yOf(first) },
    })),
  )
  const points = stages.flatMap(({ touchpoints }, place) =>
    touchpoints.map(({ id, customer, organisation, first }, at) => {
      const x = inline.x(column * (place + (at + 0.5) / touchpoints.length))
      const [customerY, firstY] = [yOf(customer), yOf(first?.score ?? null)]
      const beside = rivals.filter((rival) => Math.abs(rival.x - x) < label.half + markHalf)
      const marks = [firstY, ...beside.flatMap((rival) => [rival.y, rival.firstY])].filter((mark) => mark !== null)
      const labelY = customerY === null ? null : freeOf(marks, customerY + labelDrop)
      return { id, customer, organisation, x, customerY, organisationY: yOf(organisation), firstY, labelY }
    }),
  )
  const curve = (key: 'customerY' | 'organisationY') =>
    line<CurvePoint>()
      .defined((point) => point[key] !== null)
      .x(({ x }) => x)
      .y((point) => point[key] ?? 0)
      .curve(curveMonotoneX)(points) ?? ''
  const gap = area<CurvePoint>()
    .defined(({ customerY, organisationY }) => customerY !== null && organisationY !== null)
    .x(({ x }) => x)
    .y0(({ customerY }) => customerY ?? 0)
    .y1(({ organisationY }) => organisationY ?? 0)
    .curve(curveMonotoneX)
  return { width, customer: curve('customerY'), organisation: curve('organisationY'), gap: gap(points) ?? '', points, rivals, y }
}

/** The foot of a number at this place, or as far under it as no mark needs. */
function freeOf(marks: readonly number[], foot: number): number {
  const sorted = marks.toSorted((one, other) => one - other)
  return sorted.reduce((at, mark) => {
    const isCovered = mark + markHalf > at - label.height && mark - markHalf < at
    return isCovered ? mark + markHalf + label.height + 1 : at
  }, foot)
}
