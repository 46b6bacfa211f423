import type { ReactNode } from 'react'
import type { ChartedPareto, ParetoBar } from '../../../shared/analysis/pareto/pareto.ts'
import { textDirection } from '../../../shared/i18n/textDirection.ts'
import { type BarInteraction, BarMark, ChartBar } from '../base/ChartBar.tsx'
import { ChartText } from '../base/ChartText.tsx'
import { Cumulative } from '../base/Cumulative.tsx'
import { crisp, type Direction, fontSizes } from '../base/chartGeometry.ts'
import type { ChartPalette } from '../colour/chartPalette.ts'
import type { ChanceByKey } from './ChanceBand.tsx'
import { ProofStrip } from './ProofStrip.tsx'
import type { ParetoPainter } from './paretoPaint.ts'
import type { ProofByBar } from './proofWords.ts'
import type { StackDrawing } from './StackMarks.tsx'
import type { UprightAxis, UprightBar, UprightPareto } from './uprightPareto.ts'

export interface ParetoMarksProps {
  readonly pareto: ChartedPareto
  readonly direction: Direction
  readonly palette: ChartPalette
  readonly painter: ParetoPainter
  readonly interaction: BarInteraction | null
  readonly chance: ChanceByKey | null
  /** Null where it is not marked what is confirmed. */
  readonly proof: ProofByBar | null
  /** Null where bars are whole. */
  readonly stack: StackDrawing | null
}

/** The same bar keeps its mark when the order changes; a reserved bar never clashes with an item of that name. */
export function barKey(bar: ParetoBar | undefined, index: number): string {
  return bar === undefined ? String(index) : `${bar.kind} ${bar.key}`
}

/** Everything inside an upright Pareto chart, drawn from its coordinates. */
export function UprightParetoMarks({ layout, ...props }: ParetoMarksProps & { readonly layout: UprightPareto }): ReactNode {
  const { palette } = props
  return (
    <>
      <Grid layout={layout} {...props} />
      {layout.bars.map((bar) => (
        <Bar key={barKey(props.pareto.bars[bar.index], bar.index)} bar={bar} {...props} />
      ))}
      <g aria-hidden pointerEvents="none">
        <Axis axis={layout.valueAxis} {...props} />
        <Axis axis={layout.percentAxis} {...props} />
        <line
          x1={layout.plot.x}
          x2={layout.plot.x + layout.plot.width}
          y1={crisp(layout.plot.y + layout.plot.height)}
          y2={crisp(layout.plot.y + layout.plot.height)}
          stroke={palette.ink}
        />
        <Cumulative dots={layout.dots} palette={palette} />
        {layout.reached ? (
          <ChartText
            place={layout.reached}
            direction={props.direction}
            size={fontSizes.value}
            weight={600}
            fill={palette.ink}
            halo={palette.paper}
          />
        ) : null}
        <Groups layout={layout} {...props} />
      </g>
    </>
  )
}

function Grid({ layout, palette }: ParetoMarksProps & { readonly layout: UprightPareto }): ReactNode {
  const { plot, valueAxis, threshold } = layout
  const across = { x1: plot.x, x2: plot.x + plot.width }
  return (
    <g aria-hidden pointerEvents="none">
      {valueAxis.ticks.map((tick) => (
        <line key={tick.y} {...across} y1={crisp(tick.y)} y2={crisp(tick.y)} stroke={palette.grid} />
      ))}
      {threshold === null ? null : (
        <line {...across} y1={crisp(threshold)} y2={crisp(threshold)} stroke={palette.quiet} strokeDasharray="2 3" />
      )}
    </g>
  )
}

function Bar(props: ParetoMarksProps & { readonly bar: UprightBar }): ReactNode {
  const { bar, pareto, direction, palette, painter, interaction, proof } = props
  const data = pareto.bars[bar.index]
  if (data === undefined) return null
  const { fill, outline, inkInside, haloInside, icon } = painter.paint(data)
  const halo = bar.inside ? haloInside : palette.paper
  const rim = halo === null ? {} : { halo }
  const words = { direction, ...rim }
  const labels = (
    <>
      <ChartText
        place={bar.value}
        size={fontSizes.value}
        weight={data.vital ? 700 : 500}
        fill={bar.inside ? inkInside : palette.ink}
        {...words}
      />
      <ChartText place={bar.share} size={fontSizes.share} fill={bar.inside ? inkInside : palette.quiet} {...words} />
      {icon && bar.icon ? (
        <icon.Icon x={bar.icon.x - 8} y={bar.icon.y - 8} size={16} stroke={1.75} color={icon.colour} aria-hidden />
      ) : null}
      {bar.label.map((place) => (
        <ChartText
          key={place.y}
          place={place}
          direction={textDirection(data.label, direction)}
          size={fontSizes.label}
          fill={data.vital ? palette.ink : palette.quiet}
        />
      ))}
    </>
  )
  return (
    <ChartBar index={bar.index} reach={bar.column} highlight={palette.grid} interaction={interaction} words={labels}>
      <BarMark box={bar.box} fill={fill} outline={outline} hairline="inline" />
      <ProofStrip proof={proof} bar={barKey(data, bar.index)} box={bar.box} upright {...{ direction, palette }} />
    </ChartBar>
  )
}

function Axis({ axis, direction, palette }: ParetoMarksProps & { readonly axis: UprightAxis }): ReactNode {
  return (
    <>
      {axis.ticks.map((tick) => (
        <ChartText
          key={tick.y}
          place={{ ...tick, y: tick.y + 4 }}
          direction={direction}
          size={fontSizes.tick}
          weight={tick.mark ? 600 : 400}
          fill={tick.mark ? palette.ink : palette.quiet}
        />
      ))}
      <ChartText place={axis.title} direction={direction} size={fontSizes.tick} fill={palette.quiet} />
    </>
  )
}

function Groups({ layout, direction, palette }: ParetoMarksProps & { readonly layout: UprightPareto }): ReactNode {
  return (
    <>
      {layout.groups.map((group) => (
        <g key={group.text.text}>
          <path
            d={`M${group.from} ${group.y - 4}V${group.y}H${group.to}V${group.y - 4}`}
            fill="none"
            stroke={palette.axis}
            strokeLinejoin="round"
          />
          <ChartText place={group.text} direction={direction} size={fontSizes.tick} fill={palette.quiet} />
        </g>
      ))}
    </>
  )
}
