import type { ReactNode } from 'react'
import type { ChanceInterval } from '../../../shared/analysis/pareto/chanceIntervals.ts'
import { type Box, crisp, extent } from '../base/chartGeometry.ts'
import type { ChartPalette } from '../colour/chartPalette.ts'
import type { SidewaysPareto } from './sidewaysPareto.ts'

/** Intervals by the key of their bar. */
export type ChanceByKey = ReadonlyMap<string, ChanceInterval>

type Interval = Pick<ChanceInterval, 'low' | 'high'>

/** The band of one row: over most of its height, from low to high. */
export function sidewaysBand(
  layout: Pick<SidewaysPareto, 'plot' | 'base'>,
  row: Box,
  { low, high }: Interval,
  total: number,
): Box {
  const { plot, base } = layout
  const [from, to] = [extent(low, total, plot.width), extent(high, total, plot.width)]
  const mirrored = base > plot.x
  return { x: mirrored ? base - to : base + from, width: to - from, y: row.y + 4, height: Math.max(0, row.height - 8) }
}

/** Narrower bands than this are drawn so wide, in pixels, to be seen. */
const leastSide = 2

/** A quiet band over a bar: what chance alone would give its place. */
export function ChanceBand({ band, palette }: { readonly band: Box; readonly palette: ChartPalette }): ReactNode {
  const width = Math.max(leastSide, band.width)
  const height = Math.max(leastSide, band.height)
  const [x, y] = [crisp(band.x), crisp(band.y)]
  return (
    <g aria-hidden pointerEvents="none">
      <rect x={x - 1.5} y={y - 1.5} width={width + 3} height={height + 3} rx={2} fill={palette.paper} fillOpacity={0.7} />
      <rect x={x} y={y} width={width} height={height} fill={palette.paper} fillOpacity={0.5} stroke={palette.ink} />
    </g>
  )
}
