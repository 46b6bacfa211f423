import { area, line } from 'd3'
import type { ReactNode } from 'react'
import { blend } from '../../../shared/colour/contrast.ts'
import { ChartText } from '../base/ChartText.tsx'
import { crisp, type Direction, fontSizes, type PlacedText, type Point } from '../base/chartGeometry.ts'
import type { ChartPalette } from '../colour/chartPalette.ts'
import type { FrontierLayout } from './frontierLayout.ts'

export interface FrontierMarksProps {
  readonly layout: FrontierLayout
  readonly direction: Direction
  readonly palette: ChartPalette
}

const pathOf = line<Point>(
  (point) => point.x,
  (point) => point.y,
)

/** Axes and curve, without the handle. */
export function FrontierCurve({ layout, direction, palette }: FrontierMarksProps): ReactNode {
  const { plot, curve } = layout
  const base = plot.y + plot.height
  const across = { x1: plot.x, x2: plot.x + plot.width }
  const areaOf = area<Point>()
    .x((point) => point.x)
    .y0(base)
    .y1((point) => point.y)
  const tick = (place: PlacedText, mark: boolean): ReactNode => (
    <ChartText
      key={`${place.x} ${place.y}`}
      place={place}
      direction={direction}
      size={fontSizes.tick}
      weight={mark ? 600 : 400}
      fill={mark ? palette.ink : palette.quiet}
    />
  )
  return (
    <g aria-hidden pointerEvents="none">
      {layout.valueTicks.map(({ y }) => (
        <line key={y} {...across} y1={crisp(y - 4)} y2={crisp(y - 4)} stroke={palette.grid} />
      ))}
      <path d={areaOf(curve) ?? ''} fill={blend(palette.accent, palette.paper, 0.12)} />
      <line {...across} y1={crisp(base)} y2={crisp(base)} stroke={palette.ink} />
      <path d={pathOf(curve) ?? ''} fill="none" stroke={palette.accent} strokeWidth={2} strokeLinejoin="round" />
      {layout.valueTicks.map((place) => tick(place, place.mark))}
      {layout.percentTicks.map((place) => tick(place, false))}
      {layout.dayTicks.map((place) => tick(place, false))}
      {[layout.valueTitle, layout.percentTitle, layout.dayTitle].map((place) => tick(place, false))}
    </g>
  )
}

/** Today's point, its plumb line and its words. */
export function FrontierToday({ layout, direction, palette }: FrontierMarksProps): ReactNode {
  const { today, plot, todayWords } = layout
  const [days, removed] = todayWords
  const plumb = crisp(today.x)
  return (
    <g pointerEvents="none">
      <line x1={plumb} x2={plumb} y1={today.y} y2={plot.y + plot.height} stroke={palette.accent} strokeDasharray="2 3" />
      <circle cx={today.x} cy={today.y} r={7} fill={palette.paper} stroke={palette.accent} strokeWidth={2.5} />
      <circle cx={today.x} cy={today.y} r={2.5} fill={palette.accent} />
      <ChartText place={days} direction={direction} size={fontSizes.value} weight={600} fill={palette.ink} halo={palette.paper} />
      <ChartText place={removed} direction={direction} size={fontSizes.label} fill={palette.ink} halo={palette.paper} />
    </g>
  )
}
