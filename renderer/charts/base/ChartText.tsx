import type { ReactNode } from 'react'
import type { Direction, PlacedText } from './chartGeometry.ts'

interface ChartTextProps {
  readonly place: PlacedText
  readonly direction: Direction
  readonly size: number
  readonly fill: string
  readonly weight?: number
  /** Colour of a rim that keeps the text apart from lines beneath it. */
  readonly halo?: string
}

/**
 * One line of text whose given side stands at its x. SVG anchors follow the text's own direction (the start of a
 * right-to-left text is its right edge), so the anchor is worked out here from the side that is meant.
 */
export function ChartText({ place, direction, size, fill, weight = 400, halo }: ChartTextProps): ReactNode {
  const startSide = direction === 'rtl' ? 'right' : 'left'
  const anchor = place.side === 'centre' ? 'middle' : place.side === startSide ? 'start' : 'end'
  return (
    <text
      x={place.x}
      y={place.y}
      textAnchor={anchor}
      direction={direction}
      fontSize={size}
      fontWeight={weight}
      fill={fill}
      {...(halo === undefined
        ? {}
        : { stroke: halo, strokeWidth: 3.5, strokeLinejoin: 'round' as const, paintOrder: 'stroke' as const })}
    >
      {place.text}
    </text>
  )
}
