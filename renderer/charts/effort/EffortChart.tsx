import { useElementSize } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { EffortPoint } from '../../../shared/analysis/plan/impactEffort.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { crisp } from '../base/chartGeometry.ts'
import { useTextScale } from '../base/useTextScale.ts'
import classes from './EffortChart.module.css'
import { type EffortLayout, layOutEffort } from './layOutEffort.ts'

interface EffortChartProps {
  readonly points: readonly EffortPoint[]
  /** What the height measures. */
  readonly impactTitle: string
  readonly daysTitle: string
  /** What the picture says, for those who do not see it. */
  readonly label: string
}

const usualHeight = 320
const radius = 5

/** Fixes by what they take and what they still add; what each would remove alone stands faint above it. */
export function EffortChart({ points, impactTitle, daysTitle, label }: EffortChartProps): ReactNode {
  const { direction } = useLanguage()
  const scale = useTextScale()
  const { ref, width } = useElementSize<HTMLDivElement>()
  const height = usualHeight * scale
  const layout = layOutEffort({ points, size: { width, height }, direction, scale })
  return (
    <div ref={ref} role="img" aria-label={label}>
      <svg className={classes.chart} height={height} viewBox={`0 0 ${Math.max(1, width)} ${height}`} aria-hidden direction="ltr">
        {width === 0 ? null : (
          <>
            <Axes layout={layout} titles={{ impact: impactTitle, days: daysTitle }} scale={scale} />
            <Fixes layout={layout} />
          </>
        )}
      </svg>
    </div>
  )
}

interface AxesProps {
  readonly layout: EffortLayout
  readonly titles: { readonly impact: string; readonly days: string }
  readonly scale: number
}

function Axes({ layout: { plot, days, impact }, titles, scale }: AxesProps): ReactNode {
  const { format, direction } = useLanguage()
  const outward = direction === 'rtl' ? 1 : -1
  return (
    <>
      {impact.map(({ value, at }) => (
        <g key={value}>
          <line className={classes.grid} x1={plot.start} x2={plot.end} y1={crisp(at)} y2={crisp(at)} />
          <text
            className={classes.tick}
            x={plot.start + outward * 8 * scale}
            y={at + 4 * scale}
            textAnchor={direction === 'rtl' ? 'start' : 'end'}
          >
            {format.number(value)}
          </text>
        </g>
      ))}
      {days.map(({ value, at }) => (
        <text key={value} className={classes.tick} x={at} y={plot.bottom + 18 * scale} textAnchor="middle">
          {format.number(value)}
        </text>
      ))}
      <line className={classes.axis} x1={plot.start} x2={plot.end} y1={crisp(plot.bottom)} y2={crisp(plot.bottom)} />
      <text className={classes.title} x={(plot.start + plot.end) / 2} y={plot.bottom + 36 * scale} textAnchor="middle">
        {titles.days}
      </text>
    </>
  )
}

function Fixes({ layout: { fixes } }: { readonly layout: EffortLayout }): ReactNode {
  const { direction } = useLanguage()
  const beside = direction === 'rtl' ? -1 : 1
  return fixes.map(({ point, x, y, aloneY, named }) => (
    <g key={point.fix}>
      {aloneY < y - radius ? (
        <>
          <line className={classes.reach} x1={x} x2={x} y1={y} y2={aloneY} />
          <circle className={classes.alone} cx={x} cy={aloneY} r={radius} />
        </>
      ) : null}
      <circle
        className={classes.fix}
        data-quick={point.quick || undefined}
        data-outside={!point.planned || undefined}
        cx={x}
        cy={y}
        r={radius}
      />
      {named ? (
        <text className={classes.name} x={x + beside * (radius + 4)} y={y + 4} textAnchor={direction === 'rtl' ? 'end' : 'start'}>
          {point.name}
        </text>
      ) : null}
    </g>
  ))
}
