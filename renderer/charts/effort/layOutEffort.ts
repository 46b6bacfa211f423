import { scaleLinear } from 'd3'
import type { EffortPoint } from '../../../shared/analysis/plan/impactEffort.ts'
import { type Direction, inlineAxis, type Point, type Size } from '../base/chartGeometry.ts'

interface EffortInput {
  readonly points: readonly EffortPoint[]
  readonly size: Size
  readonly direction: Direction
  /** How large text is set; 1 at its usual size. */
  readonly scale: number
}

interface Tick {
  readonly value: number
  readonly at: number
}

interface PlacedFix extends Point {
  readonly point: EffortPoint
  /** Where it would stand alone. */
  readonly aloneY: number
  /** Whether its name has room beside it; the table names all. */
  readonly named: boolean
}

export interface EffortLayout {
  readonly fixes: readonly PlacedFix[]
  readonly days: readonly Tick[]
  readonly impact: readonly Tick[]
  readonly plot: { readonly start: number; readonly end: number; readonly top: number; readonly bottom: number }
}

const margins = { start: 48, end: 44, top: 16, bottom: 44 }
/** What a name takes. */
const nameRoom = { width: 44, height: 14 }

/** Coordinates of fixes by days, in reading direction, and by what they add, upwards; both axes begin at 0. */
export function layOutEffort({ points, size, direction, scale }: EffortInput): EffortLayout {
  const inline = inlineAxis(direction, size.width)
  const plot = {
    start: margins.start * scale,
    end: size.width - margins.end * scale,
    top: margins.top * scale,
    bottom: size.height - margins.bottom * scale,
  }
  const most = (of: (point: EffortPoint) => number): number => Math.max(1, ...points.map(of))
  const x = scaleLinear([0, most(({ days }) => days)], [plot.start, plot.end]).nice()
  const y = scaleLinear([0, most(({ adds, alone }) => Math.max(adds, alone))], [plot.bottom, plot.top]).nice()
  const taken: Point[] = []
  // What adds most is named first.
  const byImpact = points.toSorted((one, other) => other.adds - one.adds)
  const placed = byImpact.map((point): PlacedFix => {
    const at = { x: x(point.days), y: y(point.adds) }
    const isBeside = (other: Point, before: number): boolean =>
      other.x > at.x - before * scale &&
      other.x < at.x + nameRoom.width * scale &&
      Math.abs(other.y - at.y) < nameRoom.height * scale
    // A name neither runs into another name nor over a dot.
    const named =
      !taken.some((other) => isBeside(other, nameRoom.width)) &&
      !points.some((other) => other !== point && isBeside({ x: x(other.days), y: y(other.adds) }, 0))
    if (named) taken.push(at)
    return { point, x: inline.x(at.x), y: at.y, aloneY: y(point.alone), named }
  })
  return {
    fixes: placed,
    days: x.ticks(6).map((value) => ({ value, at: inline.x(x(value)) })),
    impact: y.ticks(5).map((value) => ({ value, at: y(value) })),
    plot: { ...plot, start: inline.x(plot.start), end: inline.x(plot.end) },
  }
}
