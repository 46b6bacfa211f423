import type { IndexedNode, TogetherTree } from './traceTerms.ts'

/**
 * The needed-together trees that were not multiplied out, laid out flat. In one of them a root cause stands at most once,
 * so what a tree keeps is linear in what each of its leaves keeps. (`as number` stands where the layout guarantees the
 * index.)
 */
export interface Forest {
  readonly size: number
  /** The failure point of each tree, and the share of it that stands on the tree. */
  readonly point: Int32Array
  readonly share: Float64Array
  /** Nodes `nodeStart[t]` to `nodeStart[t + 1]` are those of tree t, children before their parent. */
  readonly nodeStart: Int32Array
  readonly nodeKind: Uint8Array
  /** Of leaves their index, else −1. */
  readonly nodeLeaf: Int32Array
  /** Share in a contributing parent; 1 under other parents. */
  readonly nodeShare: Float64Array
  /** Children `childStart[n]` to `childStart[n + 1]` of node n. */
  readonly childStart: Int32Array
  readonly children: Int32Array
  readonly leafRootCause: Int32Array
  readonly leafTree: Int32Array
  /** The most nodes of any tree. */
  readonly largest: number
}

const kinds = { leaf: 0, untraced: 1, contribute: 2, together: 3 } as const

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
    return nodeKind.push(kinds[node.kind]) - 1
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

/** Evaluates trees of one forest; holds the working space for it. */
export class TreeEvaluator {
  private readonly forest: Forest
  private readonly kept: Float64Array
  private readonly fall: Float64Array
  private readonly slope: Float64Array

  constructor(forest: Forest) {
    this.forest = forest
    this.kept = new Float64Array(forest.largest)
    this.fall = new Float64Array(forest.largest)
    this.slope = new Float64Array(forest.largest)
  }

  /**
   * How much the tree's kept falls when each leaf falls from `leafKept` to `leafKept − leafFall`. Every step adds terms of
   * one sign, so small results stay accurate.
   */
  fallOf(tree: number, leafKept: Float64Array, leafFall: Float64Array): number {
    const { nodeStart, nodeLeaf, nodeKind, nodeShare, childStart, children } = this.forest
    const { kept, fall } = this
    const first = nodeStart[tree] as number
    const end = nodeStart[tree + 1] as number
    for (let node = first; node < end; node += 1) {
      const leaf = nodeLeaf[node] as number
      const kind = nodeKind[node] as number
      let nodeKept = kind === kinds.contribute ? 0 : 1
      let nodeFall = 0
      let after = 1
      if (leaf >= 0) {
        nodeKept = leafKept[leaf] as number
        nodeFall = leafFall[leaf] as number
      }
      for (let place = childStart[node] as number; place < (childStart[node + 1] as number); place += 1) {
        const child = children[place] as number
        const childKept = kept[child - first] as number
        const childFall = fall[child - first] as number
        if (kind === kinds.contribute) {
          nodeKept += (nodeShare[child] as number) * childKept
          nodeFall += (nodeShare[child] as number) * childFall
        } else {
          nodeFall = nodeFall * childKept + after * childFall
          nodeKept *= childKept
          after *= childKept - childFall
        }
      }
      kept[node - first] = nodeKept
      fall[node - first] = nodeFall
    }
    return fall[end - 1 - first] as number
  }

  /**
   * Kept of the tree at these leaves; writes to `leafSlope` how much it changes for each leaf, by the leaf's whole kept.
   */
  evaluate(tree: number, leafKept: Float64Array, leafSlope: Float64Array): number {
    const { nodeStart, nodeLeaf, nodeKind, nodeShare, childStart, children } = this.forest
    const { kept, slope } = this
    const first = nodeStart[tree] as number
    const end = nodeStart[tree + 1] as number
    for (let node = first; node < end; node += 1) {
      const leaf = nodeLeaf[node] as number
      const contributes = nodeKind[node] === kinds.contribute
      let value = contributes ? 0 : 1
      if (leaf >= 0) value = leafKept[leaf] as number
      for (let place = childStart[node] as number; place < (childStart[node + 1] as number); place += 1) {
        const child = children[place] as number
        const childKept = kept[child - first] as number
        if (contributes) value += (nodeShare[child] as number) * childKept
        else value *= childKept
      }
      kept[node - first] = value
    }
    slope[end - 1 - first] = 1
    for (let node = end - 1; node >= first; node -= 1) {
      const leaf = nodeLeaf[node] as number
      if (leaf >= 0) leafSlope[leaf] = slope[node - first] as number
      else this.spreadSlope(node, first)
    }
    return kept[end - 1 - first] as number
  }

  /** Hands a node's slope on to its children. */
  private spreadSlope(node: number, first: number): void {
    const { nodeKind, nodeShare, childStart, children } = this.forest
    const { kept, slope } = this
    const start = childStart[node] as number
    const end = childStart[node + 1] as number
    const own = slope[node - first] as number
    if (nodeKind[node] === kinds.contribute) {
      for (let place = start; place < end; place += 1) {
        const child = children[place] as number
        slope[child - first] = own * (nodeShare[child] as number)
      }
      return
    }
    let before = own
    for (let place = start; place < end; place += 1) {
      const child = (children[place] as number) - first
      slope[child] = before
      before *= kept[child] as number
    }
    let after = 1
    for (let place = end - 1; place >= start; place -= 1) {
      const child = (children[place] as number) - first
      slope[child] = (slope[child] as number) * after
      after *= kept[child] as number
    }
  }
}
