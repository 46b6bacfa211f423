import { memo, type ReactNode } from 'react'
import { textDirection } from '../../../shared/i18n/textDirection.ts'
import { BarMark, ChartBar } from '../base/ChartBar.tsx'
import { ChartText } from '../base/ChartText.tsx'
import { Cumulative } from '../base/Cumulative.tsx'
import { crisp, fontSizes } from '../base/chartGeometry.ts'
import { ChanceBand, sidewaysBand } from './ChanceBand.tsx'
import { ProofStrip } from './ProofStrip.tsx'
import { StackMarks, StackWords } from './StackMarks.tsx'
import type { SidewaysPareto, SidewaysRow, SidewaysTick } from './sidewaysPareto.ts'
import { barKey, type ParetoMarksProps } from './UprightParetoMarks.tsx'

interface SidewaysMarksProps extends ParetoMarksProps {
  readonly layout: SidewaysPareto
}

/** Value ticks above the rows. */
export function SidewaysHead({ layout, direction, palette }: SidewaysMarksProps): ReactNode {
  const y = crisp(layout.headHeight)
  return (
    <g aria-hidden>
      <ChartText place={layout.valueTitle} direction={direction} size={fontSizes.tick} fill={palette.quiet} />
      <Ticks ticks={layout.valueTicks} direction={direction} palette={palette} />
      <line x1={layout.plot.x} x2={layout.plot.x + layout.plot.width} y1={y - 1} y2={y - 1} stroke={palette.axis} />
    </g>
  )
}

/** Percent ticks beneath the rows: the same axis, read as shares. */
export function SidewaysFoot({ layout, direction, palette }: SidewaysMarksProps): ReactNode {
  return (
    <g aria-hidden>
      <line x1={layout.plot.x} x2={layout.plot.x + layout.plot.width} y1={0.5} y2={0.5} stroke={palette.axis} />
      <Ticks ticks={layout.percentTicks} direction={direction} palette={palette} />
      <ChartText place={layout.percentTitle} direction={direction} size={fontSizes.tick} fill={palette.quiet} />
    </g>
  )
}

function Ticks({
  ticks,
  direction,
  palette,
}: Pick<SidewaysMarksProps, 'direction' | 'palette'> & { ticks: readonly SidewaysTick[] }): ReactNode {
  return ticks.map((tick) => (
    <ChartText
      key={tick.x}
      place={tick}
      direction={direction}
      size={fontSizes.tick}
      weight={tick.mark ? 600 : 400}
      fill={tick.mark ? palette.ink : palette.quiet}
    />
  ))
}

interface SidewaysRowsProps extends SidewaysMarksProps {
  /** Indices of the rows to draw, ascending. */
  readonly rows: readonly number[]
}

/** The rows in sight, with their part of the line. */
export function SidewaysRows({ rows, ...props }: SidewaysRowsProps): ReactNode {
  const { layout, palette, direction } = props
  const placed = rows.flatMap((index) => layout.row(index) ?? [])
  const top = placed[0]?.row.y ?? 0
  const bottom = placed.reduce((most, row) => Math.max(most, row.row.y + row.row.height), 0)
  const runs = lineRuns(placed, layout)
  return (
    <>
      <g aria-hidden pointerEvents="none">
        {layout.valueTicks.map((tick) => (
          <line key={tick.x} x1={crisp(tick.x)} x2={crisp(tick.x)} y1={top} y2={bottom} stroke={palette.grid} />
        ))}
        {layout.threshold === null ? null : (
          <line
            x1={crisp(layout.threshold)}
            x2={crisp(layout.threshold)}
            y1={top}
            y2={bottom}
            stroke={palette.quiet}
            strokeDasharray="2 3"
          />
        )}
      </g>
      {placed.map((row) => (
        <Row key={barKey(props.pareto.bars[row.index], row.index)} row={row} {...props} />
      ))}
      <g aria-hidden pointerEvents="none">
        <line x1={crisp(layout.base)} x2={crisp(layout.base)} y1={top} y2={bottom} stroke={palette.ink} />
        {runs.map((run) => (
          <Cumulative key={run[0]?.index ?? 0} dots={run.flatMap((row) => row.dot ?? [])} palette={palette} />
        ))}
        {placed.map((row) =>
          row.reached ? (
            <ChartText
              key={row.index}
              place={row.reached}
              direction={direction}
              size={fontSizes.value}
              weight={600}
              fill={palette.ink}
              halo={palette.paper}
            />
          ) : null,
        )}
      </g>
    </>
  )
}

/** Rows that follow one another, each run with the row before it so that the line enters from outside the window. */
function lineRuns(placed: readonly SidewaysRow[], layout: SidewaysPareto): readonly (readonly SidewaysRow[])[] {
  const runs: SidewaysRow[][] = []
  for (const row of placed) {
    const run = runs.at(-1)
    if (run && run.at(-1)?.index === row.index - 1) run.push(row)
    else runs.push([layout.row(row.index - 1), row].filter((each) => each !== null))
  }
  return runs
}

/** Unchanged rows are not drawn again while the chart scrolls. */
const Row = memo(function Row(props: SidewaysMarksProps & { readonly row: SidewaysRow }): ReactNode {
  const { row, layout, pareto, direction, palette, painter, interaction, chance, stack, proof } = props
  const data = pareto.bars[row.index]
  if (data === undefined) return null
  const { fill, outline, icon } = painter.paint(data)
  const ink = data.vital ? palette.ink : palette.quiet
  const ownDirection = textDirection(data.label, direction)
  const interval = data.kind === 'item' ? chance?.get(data.key) : undefined
  const words = (
    <>
      {icon && row.icon ? (
        <icon.Icon x={row.icon.x - 8} y={row.icon.y - 8} size={16} stroke={1.75} color={icon.colour} aria-hidden />
      ) : null}
      {row.label.map((place) => (
        <ChartText key={place.y} place={place} direction={ownDirection} size={fontSizes.label} fill={ink} />
      ))}
      <ChartText
        place={row.value}
        direction={direction}
        size={fontSizes.value}
        weight={data.vital ? 700 : 500}
        fill={palette.ink}
      />
      <ChartText place={row.share} direction={direction} size={fontSizes.label} fill={palette.quiet} />
      {stack === null ? null : <StackWords stack={stack} row={row.index} box={row.box} direction={direction} palette={palette} />}
    </>
  )
  return (
    <ChartBar index={row.index} reach={row.row} highlight={palette.grid} interaction={interaction} words={words}>
      {stack === null ? (
        <BarMark box={row.box} fill={fill} outline={outline} hairline="block" />
      ) : (
        <StackMarks stack={stack} row={row.index} box={row.box} direction={direction} palette={palette} />
      )}
      {interval ? <ChanceBand band={sidewaysBand(layout, row.box, interval, pareto.total)} palette={palette} /> : null}
      <ProofStrip proof={proof} bar={barKey(data, row.index)} box={row.box} upright={false} {...{ direction, palette }} />
    </ChartBar>
  )
})
