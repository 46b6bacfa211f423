import { type Forest, nodeKinds } from '../kernels/forest.ts'
import type { IndexedNode, TogetherTree } from './traceTerms.ts'

/** Expects trees in which a root cause stands at most once. */
export function layOutForest(trees: readonly TogetherTree[]): Forest {
  const nodeStart = [0]
  const nodeKind: number[] = []
  const nodeLeaf: number[] = []
  const nodeShare: number[] = []
  const childStart = [0]
  const children: number[] = []
  const leafRootCause: number[] = []
  const leafTree: number[] = []
  const visit = (node: IndexedNode, share: number, tree: number): number => {
    const own: number[] = []
    if (node.kind === 'contribute') {
      node.children.forEach((child, index) => {
        own.push(visit(child, node.shares[index] ?? 0, tree))
      })
    } else if (node.kind === 'together') for (const child of node.children) own.push(visit(child, 1, tree))
    children.push(...own)
    childStart.push(children.length)
    nodeShare.push(share)
    nodeLeaf.push(node.kind === 'leaf' ? leafRootCause.push(node.rootCause) - 1 : -1)
    if (node.kind === 'leaf') leafTree.push(tree)
    return nodeKind.push(nodeKinds[node.kind]) - 1
  }
  let largest = 0
  trees.forEach((tree, index) => {
    const first = nodeKind.length
    visit(tree.root, 1, index)
    largest = Math.max(largest, nodeKind.length - first)
    nodeStart.push(nodeKind.length)
  })
  return {
    size: trees.length,
    point: Int32Array.from(trees, ({ point }) => point),
    share: Float64Array.from(trees, ({ share }) => share),
    nodeStart: Int32Array.from(nodeStart),
    nodeKind: Uint8Array.from(nodeKind),
    nodeLeaf: Int32Array.from(nodeLeaf),
    nodeShare: Float64Array.from(nodeShare),
    childStart: Int32Array.from(childStart),
    children: Int32Array.from(children),
    leafRootCause: Int32Array.from(leafRootCause),
    leafTree: Int32Array.from(leafTree),
    largest,
  }
}
