import type { OutlineNode } from '../editor/outline.ts'

/** Sizes in pixels. */
export interface TreeSizes {
  readonly rootWidth: number
  readonly nodeWidth: number
  /** Between a column and the next one. */
  readonly columnGap: number
  /** Between the children of one node. */
  readonly siblingGap: number
  /** Between two neighbours of which one has children. */
  readonly branchGap: number
  /** Block size of a node that has not been measured. */
  readonly defaultHeight: number
}

/** Where a node stands. `start` counts from the start side of the canvas, whatever the reading direction. */
export interface Box {
  readonly start: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface TreeLayout {
  readonly boxes: ReadonlyMap<string, Box>
  readonly width: number
  readonly height: number
}

/**
 * Places a tree in columns from the start side: one column a level, every node beside the middle of its children, and no
 * subtree within the height of another. Linear in the number of nodes.
 */
export function layoutTree(root: OutlineNode, heights: ReadonlyMap<string, number>, sizes: TreeSizes): TreeLayout {
  const heightOf = (node: OutlineNode): number => heights.get(node.key) ?? sizes.defaultHeight
  const spans = new Map<string, number>()
  const boxes = new Map<string, Box>()
  let width = 0

  const gapBetween = (a: OutlineNode, b: OutlineNode): number =>
    a.children.length > 0 || b.children.length > 0 ? sizes.branchGap : sizes.siblingGap

  const childrenSpan = (node: OutlineNode): number =>
    node.children.reduce((sum, child, index) => {
      const before = node.children[index - 1]
      return sum + (spans.get(child.key) ?? 0) + (before === undefined ? 0 : gapBetween(before, child))
    }, 0)

  const measure = (node: OutlineNode): void => {
    node.children.forEach(measure)
    spans.set(node.key, Math.max(heightOf(node), childrenSpan(node)))
  }

  const place = (node: OutlineNode, depth: number, start: number, top: number): void => {
    const span = spans.get(node.key) ?? 0
    const own = depth === 0 ? sizes.rootWidth : sizes.nodeWidth
    let childTop = top + (span - childrenSpan(node)) / 2
    node.children.forEach((child, index) => {
      place(child, depth + 1, start + own + sizes.columnGap, childTop)
      const next = node.children[index + 1]
      if (next !== undefined) childTop += (spans.get(child.key) ?? 0) + gapBetween(child, next)
    })
    const height = heightOf(node)
    boxes.set(node.key, { start, top: middleOf(node, boxes, top + span / 2, top, span, height) - height / 2, width: own, height })
    width = Math.max(width, start + own)
  }

  measure(root)
  place(root, 0, 0, 0)
  return { boxes, width, height: spans.get(root.key) ?? 0 }
}

/** Beside the middle between its first and last child, held inside its own span. */
function middleOf(
  node: OutlineNode,
  boxes: ReadonlyMap<string, Box>,
  fallback: number,
  top: number,
  span: number,
  height: number,
): number {
  const first = boxes.get(node.children[0]?.key ?? '')
  const last = boxes.get(node.children.at(-1)?.key ?? '')
  if (first === undefined || last === undefined) return fallback
  const middle = (first.top + first.height / 2 + last.top + last.height / 2) / 2
  return Math.min(Math.max(middle, top + height / 2), top + span - height / 2)
}
