import type { ReactNode } from 'react'
import { textDirection } from '../../../shared/i18n/textDirection.ts'
import { type BarInteraction, BarMark, ChartBar } from '../base/ChartBar.tsx'
import { ChartText } from '../base/ChartText.tsx'
import { crisp, type Direction, fontSizes } from '../base/chartGeometry.ts'
import type { ChartPalette } from '../colour/chartPalette.ts'
import type { ParetoPainter } from '../pareto/paretoPaint.ts'
import type { PanelBar, PanelsLayout } from './panelsLayout.ts'

export interface PanelsMarksProps {
  readonly layout: PanelsLayout
  readonly bars: readonly PanelBar[]
  readonly direction: Direction
  readonly palette: ChartPalette
  readonly painter: ParetoPainter
  readonly interaction: BarInteraction | null
}

/** Names, totals and scales above the panels. */
export function PanelsHead({ layout, direction, palette }: PanelsMarksProps): ReactNode {
  const y = crisp(layout.headHeight) - 1
  return (
    <g aria-hidden>
      {layout.panels.map((panel) => (
        <g key={panel.base}>
          {panel.title.map((place) => (
            <ChartText
              key={place.y}
              place={place}
              direction={textDirection(place.text, direction)}
              size={fontSizes.label}
              weight={600}
              fill={palette.ink}
            />
          ))}
          <ChartText place={panel.total} direction={direction} size={fontSizes.tick} fill={palette.quiet} />
          {panel.ticks.map((tick) => (
            <ChartText key={tick.x} place={tick} direction={direction} size={fontSizes.tick} fill={palette.quiet} />
          ))}
          <line x1={panel.plot.x} x2={panel.plot.x + panel.plot.width} y1={y} y2={y} stroke={palette.axis} />
        </g>
      ))}
    </g>
  )
}

/** Of what the scale counts. */
export function PanelsFoot({ layout, direction, palette }: PanelsMarksProps): ReactNode {
  return (
    <g aria-hidden>
      <ChartText place={layout.scale} direction={direction} size={fontSizes.tick} fill={palette.quiet} />
    </g>
  )
}

/** The rows in sight, each across all panels. */
export function PanelsRows({ rows, ...props }: PanelsMarksProps & { readonly rows: readonly number[] }): ReactNode {
  const { layout, palette } = props
  const first = rows[0] ?? 0
  const top = first * layout.rowHeight
  const bottom = ((rows.at(-1) ?? -1) + 1) * layout.rowHeight
  return (
    <>
      <g aria-hidden pointerEvents="none">
        {layout.panels.flatMap((panel) =>
          panel.ticks.map((tick) => (
            <line
              key={`${panel.base} ${tick.x}`}
              x1={crisp(tick.x)}
              x2={crisp(tick.x)}
              y1={top}
              y2={bottom}
              stroke={palette.grid}
            />
          )),
        )}
      </g>
      {rows.map((index) => (
        <Row key={index} index={index} {...props} />
      ))}
      <g aria-hidden pointerEvents="none">
        {layout.panels.map(({ base }) => (
          <line key={base} x1={crisp(base)} x2={crisp(base)} y1={top} y2={bottom} stroke={palette.ink} />
        ))}
      </g>
    </>
  )
}

function Row({
  index,
  layout,
  bars,
  direction,
  palette,
  painter,
  interaction,
}: PanelsMarksProps & { readonly index: number }): ReactNode {
  const bar = bars[index]
  const row = layout.row(index)
  if (bar === undefined || row === null) return null
  const { fill, outline, icon } = painter.paint(bar)
  const words = (
    <>
      {icon && row.icon ? (
        <icon.Icon x={row.icon.x - 8} y={row.icon.y - 8} size={16} stroke={1.75} color={icon.colour} aria-hidden />
      ) : null}
      {row.label.map((place) => (
        <ChartText
          key={place.y}
          place={place}
          direction={textDirection(bar.label, direction)}
          size={fontSizes.label}
          fill={bar.vital ? palette.ink : palette.quiet}
        />
      ))}
      {row.cells.map(({ value, zero }) => (
        <ChartText
          key={value.x}
          place={value}
          direction={direction}
          size={fontSizes.label}
          weight={zero ? 400 : 600}
          fill={zero ? palette.quiet : palette.ink}
        />
      ))}
    </>
  )
  return (
    <ChartBar index={index} reach={row.row} highlight={palette.grid} interaction={interaction} words={words}>
      {row.cells.map(({ box }, at) => (
        <BarMark
          key={layout.panels[at]?.base ?? at}
          box={box}
          fill={fill}
          outline={box.width > 0 ? outline : null}
          hairline="block"
        />
      ))}
    </ChartBar>
  )
}
