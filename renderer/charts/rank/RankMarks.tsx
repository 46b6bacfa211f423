import type { ReactNode } from 'react'
import { textDirection } from '../../../shared/i18n/textDirection.ts'
import { type BarInteraction, ChartBar } from '../base/ChartBar.tsx'
import { ChartText } from '../base/ChartText.tsx'
import type { Direction, Point } from '../base/chartGeometry.ts'
import type { ChartPalette } from '../colour/chartPalette.ts'
import { type RankedItem, type RankLayout, type RankRow, rankFont } from './rankLayout.ts'

interface RankMarksProps {
  readonly layout: RankLayout
  readonly items: readonly RankedItem[]
  readonly direction: Direction
  readonly palette: ChartPalette
  readonly interaction: BarInteraction | null
}

/** Everything inside the chart of two orders. */
export function RankMarks({ layout, items, direction, palette, interaction }: RankMarksProps): ReactNode {
  const active = interaction?.active ?? null
  return (
    <>
      <g aria-hidden>
        {layout.heads.map((head) => (
          <ChartText key={head.x} place={head} direction={direction} size={11} weight={600} fill={palette.quiet} />
        ))}
      </g>
      <g aria-hidden pointerEvents="none">
        {layout.rows.map((row) => (
          <Arrow key={row.index} row={row} strong={active === row.index} palette={palette} />
        ))}
      </g>
      {layout.rows.map((row) => (
        <ChartBar
          key={row.index}
          index={row.index}
          reach={row.reach}
          highlight={palette.grid}
          interaction={interaction}
          words={
            <Words
              row={row}
              label={items[row.index]?.label ?? ''}
              strong={active === row.index}
              direction={direction}
              palette={palette}
            />
          }
        >
          {null}
        </ChartBar>
      ))}
    </>
  )
}

interface WordsProps extends Pick<RankMarksProps, 'direction' | 'palette'> {
  readonly row: RankRow
  readonly label: string
  readonly strong: boolean
}

function Words({ row, label, strong, direction, palette }: WordsProps): ReactNode {
  const own = textDirection(label, direction)
  const weight = strong ? 700 : 400
  const ink = row.moved === 'stays' && !strong ? palette.quiet : palette.ink
  return (
    <>
      <ChartText place={row.label} direction={own} size={rankFont} weight={weight} fill={ink} />
      <ChartText place={row.place} direction={direction} size={rankFont} weight={600} fill={ink} />
      <ChartText place={row.otherPlace} direction={direction} size={rankFont} weight={600} fill={ink} />
      <ChartText place={row.otherLabel} direction={own} size={rankFont} weight={weight} fill={ink} />
      <ChartText
        place={row.change}
        direction="ltr"
        size={11}
        weight={weight}
        fill={row.moved === 'stays' ? palette.quiet : palette.ink}
      />
    </>
  )
}

const headLength = 8
const headHalf = 4

function Arrow({
  row,
  strong,
  palette,
}: {
  readonly row: RankRow
  readonly strong: boolean
  readonly palette: ChartPalette
}): ReactNode {
  const { from, to, moved } = row
  const stays = moved === 'stays'
  const colour = stays && !strong ? palette.axis : palette.ink
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length === 0) return null
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
  const neck: Point = { x: to.x - along.x * headLength, y: to.y - along.y * headLength }
  const wing = { x: -along.y * headHalf, y: along.x * headHalf }
  return (
    <g opacity={stays || strong ? 1 : 0.75}>
      <line x1={from.x} y1={from.y} x2={neck.x} y2={neck.y} stroke={colour} strokeWidth={strong ? 2.5 : stays ? 1 : 1.5} />
      <path d={`M${to.x} ${to.y}L${neck.x + wing.x} ${neck.y + wing.y}L${neck.x - wing.x} ${neck.y - wing.y}Z`} fill={colour} />
    </g>
  )
}
