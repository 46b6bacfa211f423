import type { CauseState } from '../../../../shared/model/vocabulary.ts'
import { isOpenEnd, type OutlineNode } from '../editor/outline.ts'
import type { Box, TreeLayout } from './layoutTree.ts'

/** A line from a node to a cause under it, or to the bracket of causes that are needed together. */
export interface Link {
  readonly key: string
  /** From the start side, as the boxes. */
  readonly from: Point
  readonly to: Point
  /** Pixels; in proportion to the share of the harm that passes. 0 for a rejected cause. */
  readonly thickness: number
  readonly state: CauseState
}

interface Point {
  readonly start: number
  readonly top: number
}

/** What binds causes that are needed together. */
export interface Bracket {
  readonly key: string
  readonly start: number
  readonly top: number
  readonly bottom: number
  /** Blockwise middle of each cause it holds, where its arms point. */
  readonly arms: readonly number[]
}

/** The open end of an untraced cause: from its end side, onward. */
export interface Stub {
  readonly key: string
  readonly from: Point
  readonly length: number
}

export interface TreeLinks {
  readonly links: readonly Link[]
  readonly brackets: readonly Bracket[]
  readonly stubs: readonly Stub[]
}

export interface LinkSizes {
  /** Of all of the failure point's harm. */
  readonly fullThickness: number
  /** Between a bracket and the causes it binds. */
  readonly bracketGap: number
  readonly stubLength: number
}

/** The lines of a laid-out tree. Lines leave their node side by side, so that together they are as thick as what enters it. */
export function layoutLinks(root: OutlineNode, layout: TreeLayout, sizes: LinkSizes): TreeLinks {
  const links: Link[] = []
  const brackets: Bracket[] = []
  const stubs: Stub[] = []
  const visit = (node: OutlineNode): void => {
    const box = layout.boxes.get(node.key)
    if (box === undefined) return
    const from = { start: box.start + box.width, top: box.top + box.height / 2 }
    if (isOpenEnd(node)) stubs.push({ key: node.key, from, length: sizes.stubLength })
    if (node.join === 'together' && node.children.length > 1) {
      const bracket = bracketOf(node, layout, sizes)
      if (bracket !== null) {
        brackets.push(bracket)
        const to = { start: bracket.start, top: (bracket.top + bracket.bottom) / 2 }
        // Its own key: the line that leads to this node has the node's.
        links.push({ key: `${node.key} together`, from, to, thickness: passing(node) * sizes.fullThickness, state: 'confirmed' })
      }
    } else for (const link of linksUnder(node, from, layout, sizes)) links.push(link)
    node.children.forEach(visit)
  }
  visit(root)
  return { links, brackets, stubs }
}

function passing(node: OutlineNode): number {
  return node.children.reduce((sum, { weight }) => sum + weight, 0)
}

function linksUnder(node: OutlineNode, from: Point, layout: TreeLayout, sizes: LinkSizes): readonly Link[] {
  let top = from.top - (passing(node) * sizes.fullThickness) / 2
  return node.children.flatMap((child) => {
    const box = layout.boxes.get(child.key)
    const thickness = child.weight * sizes.fullThickness
    const leaves = { start: from.start, top: top + thickness / 2 }
    top += thickness
    if (box === undefined) return []
    const to = { start: box.start, top: box.top + box.height / 2 }
    return [{ key: child.key, from: leaves, to, thickness, state: child.cause?.state ?? 'possible' }]
  })
}

function bracketOf(node: OutlineNode, layout: TreeLayout, sizes: LinkSizes): Bracket | null {
  const boxes = node.children.flatMap(({ key }): readonly Box[] => {
    const box = layout.boxes.get(key)
    return box === undefined ? [] : [box]
  })
  const [first] = boxes
  const last = boxes.at(-1)
  if (first === undefined || last === undefined) return null
  return {
    key: node.key,
    start: first.start - sizes.bracketGap,
    top: first.top + 4,
    bottom: last.top + last.height - 4,
    arms: boxes.map(({ top, height }) => top + height / 2),
  }
}
