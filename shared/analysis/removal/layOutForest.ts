import { type Forest, nodeKinds } from '../kernels/forest.ts'
import type { IndexedNode, TogetherTree } from './traceTerms.ts'

/** Expects trees in which a root cause stands at most once. */
export function layOutForest(trees: readonly TogetherTree[]): Forest {
  const rows = emptyRows()
  const nodeStart = [0]
  trees.forEach(({ root }, tree) => {
    addNode(rows, root, 1, tree)
    nodeStart.push(rows.nodeKind.length)
  })
  return {
    size: trees.length,
    point: Int32Array.from(trees, ({ point }) => point),
    share: Float64Array.from(trees, ({ share }) => share),
    nodeStart: Int32Array.from(nodeStart),
    nodeKind: Uint8Array.from(rows.nodeKind),
    nodeLeaf: Int32Array.from(rows.nodeLeaf),
    nodeShare: Float64Array.from(rows.nodeShare),
    childStart: Int32Array.from(rows.childStart),
    children: Int32Array.from(rows.children),
    leafRootCause: Int32Array.from(rows.leafRootCause),
    leafTree: Int32Array.from(rows.leafTree),
    largest: nodeStart.reduce((most, start, tree) => Math.max(most, start - (nodeStart[tree - 1] ?? 0)), 0),
  }
}

/** The lists of a forest under construction; `Forest` says what they hold. */
interface ForestRows {
  readonly nodeKind: number[]
  readonly nodeLeaf: number[]
  readonly nodeShare: number[]
  readonly childStart: number[]
  readonly children: number[]
  readonly leafRootCause: number[]
  readonly leafTree: number[]
}

function emptyRows(): ForestRows {
  return { nodeKind: [], nodeLeaf: [], nodeShare: [], childStart: [0], children: [], leafRootCause: [], leafTree: [] }
}

/** Adds the node after all that is below it; returns its index. */
function addNode(rows: ForestRows, node: IndexedNode, share: number, tree: number): number {
  const own = childrenOf(node).map((child) => addNode(rows, child.node, child.share, tree))
  for (const child of own) rows.children.push(child)
  rows.childStart.push(rows.children.length)
  rows.nodeShare.push(share)
  rows.nodeLeaf.push(node.kind === 'leaf' ? rows.leafRootCause.push(node.rootCause) - 1 : -1)
  if (node.kind === 'leaf') rows.leafTree.push(tree)
  return rows.nodeKind.push(nodeKinds[node.kind]) - 1
}

function childrenOf(node: IndexedNode): readonly { readonly node: IndexedNode; readonly share: number }[] {
  switch (node.kind) {
    case 'leaf':
    case 'untraced':
      return []
    case 'contribute':
      return node.children.map((child, index) => ({ node: child, share: node.shares[index] ?? 0 }))
    case 'together':
      return node.children.map((child) => ({ node: child, share: 1 }))
  }
}
