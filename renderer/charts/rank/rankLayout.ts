import type { RankChange } from '../../../shared/analysis/pareto/compareRankings.ts'
import { type Box, type Direction, inlineAxis, type MeasureText, type PlacedText, type Point } from '../base/chartGeometry.ts'
import { cutToWidth } from '../base/wrapLabel.ts'

/** An item that both orders rank. */
export interface RankedItem extends Pick<RankChange, 'key' | 'label'> {
  readonly rank: number
  readonly otherRank: number
}

/** More than these are left to the table. */
const mostItems = 20

/** The leading items of the first order that both orders rank. */
export function rankedItems(ranks: readonly RankChange[]): readonly RankedItem[] {
  const both = ranks.flatMap(({ key, label, rank, otherRank }) =>
    rank === null || otherRank === null ? [] : [{ key, label, rank, otherRank }],
  )
  return both.slice(0, mostItems)
}

export const rankFont = 12
const rowHeight = 26
const headHeight = 34
const placeSpace = 30
const changeSpace = 34
const leastGap = 80
const gap = 10

export interface RankRow {
  readonly index: number
  /** In both columns, joined by the arrow between them. */
  readonly reach: Box
  readonly place: PlacedText
  readonly label: PlacedText
  readonly from: Point
  readonly to: Point
  readonly otherPlace: PlacedText
  readonly otherLabel: PlacedText
  /** Places won (above 0) or lost; stands beside the other label. */
  readonly change: PlacedText
  readonly moved: 'up' | 'down' | 'stays'
}

export interface RankLayout {
  readonly width: number
  readonly height: number
  readonly rows: readonly RankRow[]
  readonly heads: readonly PlacedText[]
}

interface RankLayoutInput {
  readonly items: readonly RankedItem[]
  readonly width: number
  readonly direction: Direction
  readonly measure: MeasureText
  readonly texts: {
    readonly place: (rank: number) => string
    /** Places won, above 0 for better. */
    readonly change: (places: number) => string
    readonly head: string
    readonly otherHead: string
  }
}

/**
 * Two orders of the same items face to face with an arrow from each place to the other; the second column holds the same
 * items in their other order, and the numbers are their true places. Right to left all is mirrored.
 */
export function layOutRanks({ items, width, direction, measure, texts }: RankLayoutInput): RankLayout {
  const inline = inlineAxis(direction, width)
  const fixed = 2 * (placeSpace + gap) + changeSpace + leastGap
  const longest = items.reduce((most, { label }) => Math.max(most, measure(label, rankFont)), 0) + 2
  const labelWidth = Math.max(60, Math.min(longest, (width - fixed) / 2))
  const between = Math.min(260, Math.max(leastGap, width - 2 * labelWidth - 2 * (placeSpace + gap) - changeSpace))
  const lineFrom = labelWidth + placeSpace + gap
  const lineTo = lineFrom + between
  const order = items.map((_item, index) => index).sort((a, b) => otherRankOf(items, a) - otherRankOf(items, b) || a - b)
  const otherRow = new Map(order.map((index, row) => [index, row]))
  const y = (row: number): number => headHeight + row * rowHeight + rowHeight / 2
  const rows = items.map(({ label, rank, otherRank }, index): RankRow => {
    const at = y(index)
    const otherAt = y(otherRow.get(index) ?? index)
    const text = cutToWidth(label, labelWidth, rankFont, measure)
    const end = lineTo + gap
    return {
      index,
      reach: { x: inline.left(0, lineFrom), y: at - rowHeight / 2, width: lineFrom, height: rowHeight },
      label: { text, x: inline.x(labelWidth), y: at + 4, side: inline.endSide },
      place: { text: texts.place(rank), x: inline.x(labelWidth + placeSpace), y: at + 4, side: inline.endSide },
      from: { x: inline.x(lineFrom), y: at },
      to: { x: inline.x(lineTo), y: otherAt },
      otherPlace: { text: texts.place(otherRank), x: inline.x(end + placeSpace - gap), y: otherAt + 4, side: inline.endSide },
      otherLabel: { text, x: inline.x(end + placeSpace), y: otherAt + 4, side: inline.startSide },
      change: {
        text: texts.change(rank - otherRank),
        x: inline.x(end + placeSpace + labelWidth + gap),
        y: otherAt + 4,
        side: inline.startSide,
      },
      moved: otherRank < rank ? 'up' : otherRank > rank ? 'down' : 'stays',
    }
  })
  const heads: PlacedText[] = [
    { text: texts.head, x: inline.x(labelWidth + placeSpace), y: 16, side: inline.endSide },
    { text: texts.otherHead, x: inline.x(lineTo + gap), y: 16, side: inline.startSide },
  ]
  return { width, height: headHeight + items.length * rowHeight + 4, rows, heads }
}

function otherRankOf(items: readonly RankedItem[], index: number): number {
  return items[index]?.otherRank ?? 0
}
