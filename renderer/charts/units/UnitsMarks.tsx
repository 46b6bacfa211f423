import type { ReactNode } from 'react'
import { textDirection } from '../../../shared/i18n/textDirection.ts'
import { type BarInteraction, ChartBar } from '../base/ChartBar.tsx'
import { ChartText } from '../base/ChartText.tsx'
import { crisp, type Direction } from '../base/chartGeometry.ts'
import type { ChartPalette } from '../colour/chartPalette.ts'
import { type PlacedCell, type UnitLabel, type UnitsLayout, unitFont } from './layOutUnits.ts'

interface UnitsMarksProps {
  readonly layout: UnitsLayout
  readonly direction: Direction
  readonly palette: ChartPalette
  readonly interaction: BarInteraction | null
}

/** Everything inside the picture of landings by births. */
export function UnitsMarks({ layout, direction, palette, interaction }: UnitsMarksProps): ReactNode {
  const marks = { direction, palette }
  return (
    <>
      <g aria-hidden>
        {layout.heads.map((head) => (
          <ChartText key={head.text} place={head} direction={direction} size={11} weight={600} fill={palette.quiet} />
        ))}
        {[...layout.rows, ...layout.columns].map((label, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows and columns stand in one order
          <Label key={at} label={label} {...marks} />
        ))}
      </g>
      {layout.cells.map((cell) => (
        <ChartBar
          key={cell.index}
          index={cell.index}
          reach={cell.box}
          highlight={palette.grid}
          interaction={interaction}
          words={
            <ChartText
              place={cell.value}
              direction="ltr"
              size={unitFont}
              weight={cell.square === null ? 400 : 600}
              fill={cell.square === null ? palette.quiet : palette.ink}
            />
          }
        >
          <Square cell={cell} palette={palette} />
        </ChartBar>
      ))}
    </>
  )
}

function Label({ label, direction, palette }: { label: UnitLabel } & Pick<UnitsMarksProps, 'direction' | 'palette'>): ReactNode {
  return (
    <>
      {label.lines.map((place) => (
        <ChartText
          key={place.y}
          place={place}
          direction={textDirection(place.text, direction)}
          size={unitFont}
          weight={600}
          fill={palette.ink}
        />
      ))}
      <ChartText place={label.value} direction="ltr" size={11} fill={palette.quiet} />
    </>
  )
}

function Square({ cell: { box, square, own }, palette }: { cell: PlacedCell; palette: ChartPalette }): ReactNode {
  return (
    <>
      <rect
        x={crisp(box.x + 2)}
        y={crisp(box.y + 2)}
        width={Math.round(box.width - 4)}
        height={Math.round(box.height - 4)}
        rx={4}
        fill="none"
        stroke={own ? palette.ink : palette.grid}
        strokeWidth={own ? 1.5 : 1}
      />
      {square === null ? null : <rect {...square} rx={2} fill={palette.neutral} />}
    </>
  )
}
