import type { ReactNode } from 'react'
import { textDirection } from '../../../shared/i18n/textDirection.ts'
import { ChartText } from '../base/ChartText.tsx'
import type { Box, Direction, MeasureText } from '../base/chartGeometry.ts'
import type { ChartPalette } from '../colour/chartPalette.ts'
import { layOutKey, layOutStack, type StackSegment, stackFont } from './layOutStack.ts'
import type { SeriesPaint } from './stackPaint.ts'

/** All that drawing the parts of bars needs. */
export interface StackDrawing {
  readonly values: readonly (readonly number[])[]
  readonly names: readonly string[]
  readonly letters: readonly string[]
  /** For each series the row that names it. */
  readonly namedIn: readonly number[]
  readonly paint: readonly SeriesPaint[]
  readonly measure: MeasureText
}

interface StackMarksProps {
  readonly stack: StackDrawing
  readonly row: number
  readonly box: Box
  readonly direction: Direction
  readonly palette: ChartPalette
}

function segmentsOf({ stack, row, box, direction }: StackMarksProps): readonly StackSegment[] {
  const { names, letters, namedIn, measure } = stack
  const inner = { ...box, y: box.y + 0.5, height: Math.max(0, box.height - 1) }
  const values = stack.values[row] ?? []
  const namesHere = (series: number): boolean => namedIn[series] === row
  return layOutStack({ box: inner, values, names, letters, namesHere, direction, measure })
}

/** One bar in its parts. */
export function StackMarks(props: StackMarksProps): ReactNode {
  const { stack, palette } = props
  return segmentsOf(props).map(({ series, box }) => (
    <rect
      key={series}
      {...box}
      fill={stack.paint[series]?.fill ?? palette.neutral}
      stroke={palette.paper}
      strokeWidth={box.width > 3 ? 1 : 0}
    />
  ))
}

/** The names and letters on the parts of one bar. */
export function StackWords(props: StackMarksProps): ReactNode {
  const { stack, direction } = props
  return segmentsOf(props).map(({ series, word }) => {
    const paint = stack.paint[series]
    return word === null || paint === undefined ? null : (
      <ChartText
        key={series}
        place={word}
        direction={textDirection(word.text, direction)}
        size={stackFont}
        weight={600}
        fill={paint.ink}
        {...(paint.halo === null ? {} : { halo: paint.halo })}
      />
    )
  })
}

interface StackKeyProps extends Pick<StackMarksProps, 'stack' | 'direction' | 'palette'> {
  readonly width: number
}

/** Which letter and look stand for which series. */
export function StackKey({ stack, width, direction, palette }: StackKeyProps): ReactNode {
  const { entries } = stackKeyLayout(stack, width, direction)
  return (
    <g aria-hidden>
      {entries.map(({ series, swatch, letter, name }) => {
        const paint = stack.paint[series]
        return paint === undefined ? null : (
          <g key={series}>
            <rect {...swatch} fill={paint.fill} stroke={paint.outline ?? palette.axis} strokeWidth={0.75} />
            <ChartText
              place={letter}
              direction={direction}
              size={stackFont}
              weight={600}
              fill={paint.ink}
              {...(paint.halo === null ? {} : { halo: paint.halo })}
            />
            <ChartText place={name} direction={textDirection(name.text, direction)} size={12} fill={palette.ink} />
          </g>
        )
      })}
    </g>
  )
}

/** Where the entries of the key stand, and the height that they take. */
export function stackKeyLayout({ names, letters, measure }: StackDrawing, width: number, direction: Direction) {
  return layOutKey({ names, letters, width, direction, measure })
}
