import type { ReactNode } from 'react'
import { readableInk } from '../../../shared/colour/contrast.ts'
import { type BarInteraction, BarMark, ChartBar } from '../base/ChartBar.tsx'
import { ChartText } from '../base/ChartText.tsx'
import { Cumulative } from '../base/Cumulative.tsx'
import { crisp, type Direction, fontSizes } from '../base/chartGeometry.ts'
import type { ChartPalette } from '../colour/chartPalette.ts'
import type { HatchIds } from '../colour/hatch.tsx'
import type { PlanLayout, PlanRow } from './planLayout.ts'

export interface PlanMarksProps {
  readonly layout: PlanLayout
  readonly direction: Direction
  readonly palette: ChartPalette
  readonly hatch: HatchIds
  readonly interaction: BarInteraction | null
}

/** Value axis, level with the head of the list beside. */
export function PlanHead({ layout, direction, palette }: PlanMarksProps): ReactNode {
  const y = crisp(layout.headHeight) - 1
  return (
    <g aria-hidden>
      <ChartText place={layout.valueTitle} direction={direction} size={fontSizes.tick} fill={palette.quiet} />
      {layout.valueTicks.map((tick) => (
        <ChartText
          key={tick.x}
          place={tick}
          direction={direction}
          size={fontSizes.tick}
          weight={tick.mark ? 600 : 400}
          fill={tick.mark ? palette.ink : palette.quiet}
        />
      ))}
      <line x1={layout.plot.x} x2={layout.plot.x + layout.plot.width} y1={y} y2={y} stroke={palette.axis} />
    </g>
  )
}

/** The bars, each level with its fix. */
export function PlanRows(props: PlanMarksProps): ReactNode {
  const { layout, palette, direction } = props
  const down = { y1: 0, y2: layout.bodyHeight }
  return (
    <>
      <g aria-hidden pointerEvents="none">
        {layout.valueTicks.map((tick) => (
          <line key={tick.x} x1={crisp(tick.x)} x2={crisp(tick.x)} {...down} stroke={palette.grid} />
        ))}
        <line
          x1={layout.plot.x}
          x2={layout.plot.x + layout.plot.width}
          y1={crisp(layout.bodyHeight)}
          y2={crisp(layout.bodyHeight)}
          stroke={palette.axis}
        />
      </g>
      {layout.rows.map((row) => (
        <Row key={row.index} row={row} {...props} />
      ))}
      <g aria-hidden pointerEvents="none">
        <line x1={crisp(layout.base)} x2={crisp(layout.base)} {...down} stroke={palette.ink} />
        <Cumulative dots={layout.rows.flatMap((row) => row.dot ?? [])} palette={palette} />
        {layout.reached ? (
          <ChartText
            place={layout.reached}
            direction={direction}
            size={fontSizes.value}
            weight={600}
            fill={palette.ink}
            halo={palette.paper}
          />
        ) : null}
      </g>
    </>
  )
}

/** The same axis read as shares of the whole harm. */
export function PlanFoot({ layout, direction, palette }: PlanMarksProps): ReactNode {
  return (
    <g aria-hidden>
      {layout.percentTicks.map((tick) => (
        <ChartText key={tick.x} place={tick} direction={direction} size={fontSizes.tick} fill={palette.quiet} />
      ))}
      <ChartText place={layout.percentTitle} direction={direction} size={fontSizes.tick} fill={palette.quiet} />
    </g>
  )
}

function Row({ row, direction, palette, hatch, interaction }: PlanMarksProps & { readonly row: PlanRow }): ReactNode {
  const words = (
    <ChartText
      place={row.value}
      direction={direction}
      size={fontSizes.value}
      weight={600}
      fill={row.inside ? readableInk(palette.accent, palette.paper, palette.ink) : palette.ink}
      {...(row.inside ? {} : { halo: palette.paper })}
    />
  )
  return (
    <ChartBar index={row.index} reach={row.row} highlight={palette.grid} interaction={interaction} words={words}>
      {row.overlap ? <BarMark box={row.overlap} fill={`url(#${hatch.dense})`} outline={palette.axis} hairline="block" /> : null}
      <BarMark box={row.bar} fill={palette.accent} outline={null} hairline="block" />
    </ChartBar>
  )
}
