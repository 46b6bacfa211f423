import { textDirection } from '../../../shared/i18n/textDirection.ts'
import { type Direction, inlineAxis, type MeasureText } from '../base/chartGeometry.ts'
import { wrapLabel } from '../base/wrapLabel.ts'

/** One text of a card, as it is to be set. */
export interface MapLine {
  readonly text: string
  readonly look: 'name' | 'quiet' | 'plain'
  /** Beside it a circle with this share, 0 to 1, of the largest area; a failure point. */
  readonly circle?: number
}

export interface MapColumn {
  readonly name: string
  /** What customers meet, card by card. */
  readonly cards: readonly (readonly MapLine[])[]
  /** What stands behind the stage. */
  readonly behind: readonly MapLine[]
}

interface SetLine extends Omit<MapLine, 'circle'> {
  readonly x: number
  readonly y: number
  readonly direction: Direction
}

interface Card {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Circle {
  readonly x: number
  readonly y: number
  readonly r: number
}

export interface MapDrawing {
  readonly lines: readonly SetLine[]
  readonly cards: readonly Card[]
  readonly circles: readonly Circle[]
  /** Where the curves stand. */
  readonly curvesTop: number
  /** From where what is behind the stage is drawn; null where nothing is. */
  readonly behindTop: number | null
  readonly height: number
}

interface MapInput {
  readonly columns: readonly MapColumn[]
  readonly direction: Direction
  readonly measure: MeasureText
}

export const mapColumn = 200
export const curvesHeight = 168
export const textSize = 12
const lineHeight = 16
const gutter = 8
const padding = 10
const circleRoom = 26
const largestRadius = 11
const longestWrap = 6

/** The map set as a drawing: heads, room for the curves, cards under one another, and what stands behind. */
export function layOutMap({ columns, direction, measure }: MapInput): MapDrawing {
  const setter = new Setter(columns.length * mapColumn, direction, measure)
  const tops = columns.map(({ name }, at) => setter.set([{ text: name, look: 'name' }], at, lineHeight))
  const curvesTop = Math.max(0, ...tops)
  const cardsTop = curvesTop + curvesHeight + gutter
  const ends = columns.map(({ cards }, at) => cards.reduce((y, card) => setter.card(card, at, y), cardsTop))
  const below = Math.max(cardsTop, ...ends)
  const hasBehind = columns.some(({ behind }) => behind.length > 0)
  const behindTop = hasBehind ? below + gutter : null
  const last = columns.map(({ behind }, at) => (behindTop === null ? below : setter.set(behind, at, behindTop + 2 * lineHeight)))
  return { ...setter.drawn(), curvesTop, behindTop, height: Math.max(below, ...last) }
}

/** Sets texts into columns, line under line. */
class Setter {
  readonly #inline: ReturnType<typeof inlineAxis>
  readonly #direction: Direction
  readonly #measure: MeasureText
  readonly #lines: SetLine[] = []
  readonly #cards: Card[] = []
  readonly #circles: Circle[] = []

  constructor(width: number, direction: Direction, measure: MeasureText) {
    this.#inline = inlineAxis(direction, width)
    this.#direction = direction
    this.#measure = measure
  }

  /** Answers with the y below the last line. */
  set(lines: readonly MapLine[], column: number, top: number): number {
    let y = top
    for (const { text, look, circle } of lines) {
      const indent = gutter + padding + (circle === undefined ? 0 : circleRoom)
      const width = mapColumn - indent - padding - gutter
      if (circle !== undefined) {
        const x = this.#inline.x(column * mapColumn + gutter + padding + largestRadius)
        this.#circles.push({ x, y: y - 4, r: Math.max(1.5, largestRadius * Math.sqrt(circle)) })
      }
      for (const part of wrapLabel(text, width, longestWrap, textSize * (look === 'name' ? 1.08 : 1), this.#measure).lines) {
        const x = this.#inline.x(column * mapColumn + indent)
        this.#lines.push({ text: part, look, x, y, direction: textDirection(text, this.#direction) })
        y += lineHeight
      }
      if (circle !== undefined) y = Math.max(y, top + lineHeight) + 4
    }
    return y
  }

  /** Answers with the y below the card. */
  card(lines: readonly MapLine[], column: number, top: number): number {
    const end = this.set(lines, column, top + padding + lineHeight - 4) - lineHeight + padding + 4
    const width = mapColumn - 2 * gutter
    this.#cards.push({ x: this.#inline.left(column * mapColumn + gutter, width), y: top, width, height: end - top })
    return end + gutter
  }

  drawn(): Pick<MapDrawing, 'lines' | 'cards' | 'circles'> {
    return { lines: this.#lines, cards: this.#cards, circles: this.#circles }
  }
}
