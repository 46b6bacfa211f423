import { isOpenEnd, type Placed } from '../editor/outline.ts'
import type { TreeSizes } from './layoutTree.ts'

const widest = 232
/** Narrower, words break too often to be read. */
const narrowest = 144
/** Of a deep tree, of which five whys in a row shall be seen at once. */
const deepNarrowest = 124
const deepFrom = 5
const wideGap = 88
const narrowGap = 60
const deepGap = 40

/** Room at the end side for the "why?" of an open end. */
export const openEndRoom = 92

/**
 * Sizes with which all columns of the tree stand in `width` pixels side by side, as far as words stay readable: larger text, of
 * which 1 is the usual size, takes wider nodes.
 */
export function treeSizes(index: ReadonlyMap<string, Placed>, width: number, textScale = 1): TreeSizes {
  const placed = [...index.values()]
  const gaps = Math.max(0, ...placed.map(({ depth }) => depth))
  const endsOpen = placed.some(({ node, depth }) => depth === gaps && isOpenEnd(node))
  const columns = gaps + 1
  const room = width - (endsOpen ? openEndRoom : 0)
  const isDeep = gaps >= deepFrom
  const tight = isDeep ? deepGap : narrowGap
  const columnGap = room < columns * widest * textScale + gaps * wideGap ? tight : wideGap
  const nodeWidth = Math.min(
    Math.max(Math.floor((room - gaps * columnGap) / columns), (isDeep ? deepNarrowest : narrowest) * textScale),
    widest * textScale,
  )
  return { rootWidth: nodeWidth, nodeWidth, columnGap, siblingGap: 14, branchGap: 24, defaultHeight: 38 }
}
