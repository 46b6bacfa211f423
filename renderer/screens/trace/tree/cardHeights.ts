import type { TFunction } from 'i18next'
import type { TraceView } from '../../../../shared/contract/lists/traceContract.ts'
import type { MeasureText } from '../../../charts/base/chartGeometry.ts'
import { titleOf } from '../editor/nodeSentences.ts'
import type { OutlineNode, Placed } from '../editor/outline.ts'
import { countLines } from './countLines.ts'

/** Pixels at the usual size of text; as TreeNode.module.css has them. */
const lineHeight = 1.35
const titleSize = 14
const rootCauseSize = 13
const codeSize = 12
const gap = 6
const borderWidth = 1.5
const padding = { block: 7, inline: 10 }
const rootPadding = { block: 10, inline: 14 }
const rootCausePadding = { block: 2, inline: 2 }
/** Icon and the gap behind it. */
const iconRoom = 15
const iconGap = 6

interface CardWords {
  readonly view: TraceView
  readonly measure: MeasureText
  /** 1 is the usual size of text. */
  readonly textScale: number
  /** Pixels of the screen for one of the page. */
  readonly pixelRatio: number
  readonly t: TFunction
}

/**
 * The height in pixels that each card takes for its words at this width, by key, from the widths of the words: no card need be
 * drawn first for that.
 */
export function cardHeights(index: ReadonlyMap<string, Placed>, width: number, words: CardWords): ReadonlyMap<string, number> {
  return new Map([...index].map(([key, { node }]) => [key, cardHeight(node, width, words)]))
}

function cardHeight(node: OutlineNode, width: number, { view, measure, textScale, pixelRatio, t }: CardWords): number {
  const isRoot = node.kind === 'failure-point'
  // As browsers draw it: in whole pixels of the screen.
  const border = Math.max(1, Math.floor(borderWidth * pixelRatio)) / pixelRatio
  const { block, inline } = isRoot ? rootPadding : padding
  const inner = width - 2 * (inline * textScale + border)
  const lines = (text: string, size: number, room: number, weight?: number): number =>
    countLines(text, room, (word) => measure(word, size * textScale, weight)) * size * textScale * lineHeight
  const rootCause = node.cause?.rootCause ?? null
  const parts: number[] = []
  if (isRoot) parts.push(codeSize * textScale * lineHeight)
  if (rootCause === null || node.cause?.title !== '')
    parts.push(lines(node.kind === 'draft' ? '' : titleOf(node, view, t), titleSize, inner, isRoot ? 600 : 400))
  if (rootCause !== null) {
    const room = inner - (2 * rootCausePadding.inline + iconGap) * textScale - iconRoom
    parts.push(lines(rootCause.title, rootCauseSize, room) + 2 * rootCausePadding.block * textScale)
  }
  const gaps = (parts.length - 1) * gap
  return parts.reduce((sum, part) => sum + part, 0) + (2 * block + gaps) * textScale + 2 * border
}
