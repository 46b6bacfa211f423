import { line } from 'd3'
import type { ReactNode } from 'react'
import type { ChartPalette } from '../colour/chartPalette.ts'
import type { Point } from './chartGeometry.ts'

const pathOf = line<Point>(
  (point) => point.x,
  (point) => point.y,
)

/** The cumulative line: thin, a dot for each bar. */
export function Cumulative({ dots, palette }: { readonly dots: readonly Point[]; readonly palette: ChartPalette }): ReactNode {
  return (
    <>
      <path d={pathOf(dots) ?? ''} fill="none" stroke={palette.ink} strokeWidth={1.25} strokeLinejoin="round" />
      {dots.map((dot) => (
        <circle
          key={`${dot.x} ${dot.y}`}
          cx={dot.x}
          cy={dot.y}
          r={3}
          fill={palette.paper}
          stroke={palette.ink}
          strokeWidth={1.5}
        />
      ))}
    </>
  )
}
