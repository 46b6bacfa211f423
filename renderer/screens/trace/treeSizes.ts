import type { TreeSizes } from './layoutTree.ts'
import type { Placed } from './outline.ts'

const widest = 232
/** Narrower, words break too often to be read. */
const narrowest = 144
const wideGap = 88
const narrowGap = 60

/** Sizes with which all columns of the tree stand in `width` pixels side by side, as far as words stay readable. */
export function treeSizes(index: ReadonlyMap<string, Placed>, width: number): TreeSizes {
  const gaps = Math.max(0, ...[...index.values()].map(({ depth }) => depth))
  const columns = gaps + 1
  const fitting = Math.floor((width - gaps * wideGap) / columns)
  const columnGap = fitting < widest ? narrowGap : wideGap
  const nodeWidth = Math.min(Math.max(Math.floor((width - gaps * columnGap) / columns), narrowest), widest)
  return { rootWidth: nodeWidth, nodeWidth, columnGap, siblingGap: 14, branchGap: 24, defaultHeight: 38 }
}
