import { line } from 'd3'
import type { ReactNode } from 'react'
import { type BarInteraction, ChartBar } from '../base/ChartBar.tsx'
import { ChartText } from '../base/ChartText.tsx'
import { crisp, type Direction, type Point } from '../base/chartGeometry.ts'
import type { ChartPalette } from '../colour/chartPalette.ts'
import { type MonthPoint, type MonthsLayout, monthsFont } from './monthsLayout.ts'

interface MonthsMarksProps {
  readonly layout: MonthsLayout
  readonly direction: Direction
  readonly palette: ChartPalette
  readonly interaction: BarInteraction | null
}

const pathOf = line<Point>(
  (point) => point.x,
  (point) => point.y,
)

/** Everything inside a control chart of months. */
export function MonthsMarks({ layout, direction, palette, interaction }: MonthsMarksProps): ReactNode {
  const { plot, points } = layout
  const base = crisp(plot.y + plot.height)
  const text = (place: MonthsLayout['title'], ink = palette.quiet): ReactNode => (
    <ChartText key={`${place.x} ${place.y}`} place={place} direction={direction} size={monthsFont} fill={ink} />
  )
  return (
    <>
      <g aria-hidden>
        <Between layout={layout} palette={palette} />
        <Stepped steps={layout.high} colour={palette.quiet} dashed />
        <Stepped steps={layout.low} colour={palette.quiet} dashed />
        <Stepped steps={layout.mean} colour={palette.axis} />
        <line x1={plot.x} x2={plot.x + plot.width} y1={base} y2={base} stroke={palette.ink} />
        <path d={pathOf(points.map(({ at }) => at)) ?? ''} fill="none" stroke={palette.ink} strokeWidth={1.25} />
        {text(layout.title)}
        {layout.valueTicks.map((tick) => text(tick))}
        {layout.monthTicks.map((tick) => text(tick, palette.ink))}
        {layout.lineNames.map((name) => text(name))}
      </g>
      {points.map((point) => (
        <ChartBar
          key={point.index}
          index={point.index}
          reach={point.column}
          // Lines run through it, so it lets them be seen.
          highlight={`color-mix(in srgb, ${palette.ink} 8%, transparent)`}
          interaction={interaction}
          words={<PointMark point={point} direction={direction} palette={palette} />}
        >
          {null}
        </ChartBar>
      ))}
    </>
  )
}

/** The quiet ground between the limits. */
function Between({ layout, palette }: Pick<MonthsMarksProps, 'layout' | 'palette'>): ReactNode {
  return layout.high.map((high, at) => {
    const low = layout.low[at]
    if (low === undefined) return null
    return (
      <rect
        key={high.from}
        x={Math.min(high.from, high.to)}
        width={Math.abs(high.to - high.from)}
        y={high.y}
        height={Math.max(0, low.y - high.y)}
        fill={palette.ink}
        fillOpacity={0.05}
      />
    )
  })
}

function Stepped(props: { readonly steps: MonthsLayout['mean']; readonly colour: string; readonly dashed?: boolean }): ReactNode {
  const points = props.steps.flatMap(({ from, to, y }): Point[] => [
    { x: from, y },
    { x: to, y },
  ])
  return <path d={pathOf(points) ?? ''} fill="none" stroke={props.colour} {...(props.dashed ? { strokeDasharray: '4 3' } : {})} />
}

/** A dot; a filled diamond with its word outside of the limits. */
function PointMark({ point, direction, palette }: { point: MonthPoint; direction: Direction; palette: ChartPalette }): ReactNode {
  const { at, outside, word } = point
  if (outside === null) return <circle cx={at.x} cy={at.y} r={3.5} fill={palette.paper} stroke={palette.ink} strokeWidth={1.5} />
  return (
    <>
      <path d={`M${at.x} ${at.y - 7}l7 7l-7 7l-7 -7Z`} fill={palette.ink} stroke={palette.paper} strokeWidth={1.5} />
      {word ? (
        <ChartText place={word} direction={direction} size={monthsFont} weight={600} fill={palette.ink} halo={palette.paper} />
      ) : null}
    </>
  )
}
