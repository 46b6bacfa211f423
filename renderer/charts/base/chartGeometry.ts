/** Pixels. */
export const fontSizes = { label: 12, value: 13, share: 11, tick: 11 } as const

export type Direction = 'ltr' | 'rtl'

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box extends Point, Size {}

/** Width in pixels that a text takes; weight 400 unless given. */
export type MeasureText = (text: string, fontSize: number, weight?: number) => number

/** One line of text as it is drawn: `side` is the edge of the text that stands at `x`. */
export interface PlacedText extends Point {
  readonly text: string
  readonly side: 'left' | 'centre' | 'right'
}

/** Turns distances from the start side into x, so that one sum serves both reading directions. */
export interface Inline {
  readonly direction: Direction
  /** x of a point this far from the start edge. */
  x(fromStart: number): number
  /** Left x of a box that begins this far from the start edge. */
  left(fromStart: number, width: number): number
  /** The side of a text that hugs the start (or end) side. */
  readonly startSide: 'left' | 'right'
  readonly endSide: 'left' | 'right'
}

/** Reading order within a drawing of this width. */
export function inlineAxis(direction: Direction, width: number): Inline {
  const mirrored = direction === 'rtl'
  return {
    direction,
    x: (fromStart) => (mirrored ? width - fromStart : fromStart),
    left: (fromStart, boxWidth) => (mirrored ? width - fromStart - boxWidth : fromStart),
    startSide: mirrored ? 'right' : 'left',
    endSide: mirrored ? 'left' : 'right',
  }
}

/** Half-pixel rounding keeps one-pixel lines sharp. */
export function crisp(value: number): number {
  return Math.round(value - 0.5) + 0.5
}

/** Distance from the baseline in pixels of a value when `length` stands for the total. */
export function extent(value: number, total: number, length: number): number {
  return total > 0 ? Math.min(1, Math.max(0, value / total)) * length : 0
}
