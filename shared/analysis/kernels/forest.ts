/**
 * The needed-together trees that were not multiplied out, laid out flat. In one of them a root cause stands at most once,
 * so what a tree keeps is linear in what each of its leaves keeps.
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

/** How `nodeKind` says what a node is. */
export const nodeKinds = { leaf: 0, untraced: 1, contribute: 2, together: 3 } as const

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
    const first = nodeStart[tree]
    const end = nodeStart[tree + 1]
    for (let node = first; node < end; node += 1) {
      const leaf = nodeLeaf[node]
      const kind = nodeKind[node]
      let nodeKept = kind === nodeKinds.contribute ? 0 : 1
      let nodeFall = 0
      let after = 1
      if (leaf >= 0) {
        nodeKept = leafKept[leaf]
        nodeFall = leafFall[leaf]
      }
      for (let place = childStart[node]; place < childStart[node + 1]; place += 1) {
        const child = children[place]
        const childKept = kept[child - first]
        const childFall = fall[child - first]
        if (kind === nodeKinds.contribute) {
          nodeKept += nodeShare[child] * childKept
          nodeFall += nodeShare[child] * childFall
        } else {
          nodeFall = nodeFall * childKept + after * childFall
          nodeKept *= childKept
          after *= childKept - childFall
        }
      }
      kept[node - first] = nodeKept
      fall[node - first] = nodeFall
    }
    return fall[end - 1 - first]
  }

  /**
   * Writes to `leafSlope` how much kept of the tree at these leaves changes for each of them, by the leaf's whole kept.
   */
  evaluate(tree: number, leafKept: Float64Array, leafSlope: Float64Array): void {
    const { nodeStart, nodeLeaf, nodeKind, nodeShare, childStart, children } = this.forest
    const { kept, slope } = this
    const first = nodeStart[tree]
    const end = nodeStart[tree + 1]
    for (let node = first; node < end; node += 1) {
      const leaf = nodeLeaf[node]
      const contributes = nodeKind[node] === nodeKinds.contribute
      let value = contributes ? 0 : 1
      if (leaf >= 0) value = leafKept[leaf]
      for (let place = childStart[node]; place < childStart[node + 1]; place += 1) {
        const child = children[place]
        const childKept = kept[child - first]
        if (contributes) value += nodeShare[child] * childKept
        else value *= childKept
      }
      kept[node - first] = value
    }
    slope[end - 1 - first] = 1
    for (let node = end - 1; node >= first; node -= 1) {
      const leaf = nodeLeaf[node]
      if (leaf >= 0) leafSlope[leaf] = slope[node - first]
      else this.spreadSlope(node, first)
    }
  }

  /** Hands a node's slope on to its children. */
  private spreadSlope(node: number, first: number): void {
    const { nodeKind, nodeShare, childStart, children } = this.forest
    const { kept, slope } = this
    const start = childStart[node]
    const end = childStart[node + 1]
    const own = slope[node - first]
    if (nodeKind[node] === nodeKinds.contribute) {
      for (let place = start; place < end; place += 1) {
        const child = children[place]
        slope[child - first] = own * nodeShare[child]
      }
      return
    }
    let before = own
    for (let place = start; place < end; place += 1) {
      const child = children[place] - first
      slope[child] = before
      before *= kept[child]
    }
    let after = 1
    for (let place = end - 1; place >= start; place -= 1) {
      const child = children[place] - first
      slope[child] *= after
      after *= kept[child]
    }
  }
}
