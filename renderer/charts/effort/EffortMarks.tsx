import type { ReactNode } from 'react'
import { ChartText } from '../base/ChartText.tsx'
import { crisp, inlineAxis } from '../base/chartGeometry.ts'
import type { ChartWording } from '../base/chartWording.ts'
import type { ChartPalette } from '../colour/chartPalette.ts'
import type { EffortLayout } from './layOutEffort.ts'

/** What the axes measure. */
export interface EffortTitles {
  readonly impact: string
  readonly days: string
}

interface EffortMarksProps {
  readonly layout: EffortLayout
  readonly titles: EffortTitles
  readonly wording: ChartWording
  readonly palette: ChartPalette
  /** How large text is set; 1 at its usual size. */
  readonly scale: number
}

const radius = 5
const textSize = 12

/** Everything inside the chart of fixes by what they take and what they still add. */
export function EffortMarks(props: EffortMarksProps): ReactNode {
  return (
    <>
      <Axes {...props} />
      <Fixes {...props} />
    </>
  )
}

function Axes({ layout: { plot, days, impact }, titles, wording, palette, scale }: EffortMarksProps): ReactNode {
  const { format, direction } = wording
  const { endSide } = inlineAxis(direction, 0)
  const outward = direction === 'rtl' ? 1 : -1
  const text = { direction, size: textSize * scale, fill: palette.quiet }
  return (
    <>
      {impact.map(({ value, at }) => (
        <g key={value}>
          <line x1={plot.start} x2={plot.end} y1={crisp(at)} y2={crisp(at)} stroke={palette.grid} />
          <ChartText
            {...text}
            place={{ text: format.number(value), x: plot.start + outward * 8 * scale, y: at + 4 * scale, side: endSide }}
          />
        </g>
      ))}
      {days.map(({ value, at }) => (
        <ChartText
          key={value}
          {...text}
          place={{ text: format.number(value), x: at, y: plot.bottom + 18 * scale, side: 'centre' }}
        />
      ))}
      <line x1={plot.start} x2={plot.end} y1={crisp(plot.bottom)} y2={crisp(plot.bottom)} stroke={palette.axis} />
      <ChartText
        {...text}
        place={{ text: titles.days, x: (plot.start + plot.end) / 2, y: plot.bottom + 36 * scale, side: 'centre' }}
      />
    </>
  )
}

function Fixes({ layout: { fixes }, wording: { direction }, palette, scale }: EffortMarksProps): ReactNode {
  const { startSide } = inlineAxis(direction, 0)
  const beside = direction === 'rtl' ? -1 : 1
  return fixes.map(({ point, x, y, aloneY, named }) => (
    <g key={point.fix}>
      {aloneY < y - radius ? (
        <>
          <line x1={x} x2={x} y1={y} y2={aloneY} stroke={palette.axis} strokeDasharray="2 3" />
          <circle cx={x} cy={aloneY} r={radius} fill="none" stroke={palette.axis} />
        </>
      ) : null}
      <circle
        cx={x}
        cy={y}
        r={radius}
        fill={point.planned ? (point.quick ? palette.accent : palette.ink) : palette.paper}
        stroke={point.planned ? 'none' : palette.quiet}
      />
      {named ? (
        <ChartText
          place={{ text: point.name, x: x + beside * (radius + 4), y: y + 4, side: startSide }}
          direction={direction}
          size={textSize * scale}
          fill={palette.ink}
        />
      ) : null}
    </g>
  ))
}
