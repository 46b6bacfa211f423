import { TreeEvaluator } from './forest.ts'
import type { ForestState } from './forestState.ts'
import type { TabledRemoval } from './removalTables.ts'
import { lengthOf, shortfall } from './stepCurve.ts'

/**
 * The needed-together trees that some open fixes touch, as a selection keeps them. With each leaf's kept multiplied by
 * e^−(sum of lengths), kept of a tree is log-convex in the fixes, so what it loses is concave and exact at 0 and 1: its
 * tangent anywhere is nowhere below it. The marginals at the selection are nowhere below it either; the smaller is taken.
 */
export class LocalTrees {
  private readonly removal: TabledRemoval
  private readonly forest: ForestState
  private readonly evaluator: TreeEvaluator
  /** Touched trees; members `starts[t]` to `starts[t + 1]` are their leaf entries with the open fix of each. */
  private readonly trees: readonly number[]
  private readonly starts: Int32Array
  private readonly members: Int32Array
  private readonly leaves: Int32Array
  /** The marginal of each member, by the weight of its tree. */
  private readonly worths: Float64Array
  private readonly lengths: Float64Array
  private readonly excess: Float64Array
  private readonly leafKept: Float64Array
  private readonly leafFall: Float64Array
  private readonly leafLength: Float64Array
  private readonly leafSlope: Float64Array

  constructor(removal: TabledRemoval, forest: ForestState, open: readonly number[]) {
    const { layout, numbers } = removal
    const { leafTree } = layout.forest
    const found: { tree: number; leaf: number; position: number; take: number }[] = []
    open.forEach((fix, position) => {
      for (let entry = layout.leafEntryStart[fix]; entry < layout.leafEntryStart[fix + 1]; entry += 1) {
        const leaf = layout.entryLeaf[entry]
        const take = numbers.effectTake[layout.entryEffect[entry]]
        const tree = leafTree[leaf]
        if (take > 0 && numbers.treeWeight[tree] > 0) found.push({ tree, leaf, position, take })
      }
    })
    found.sort((a, b) => a.tree - b.tree || a.leaf - b.leaf || a.position - b.position)
    this.removal = removal
    this.forest = forest
    this.evaluator = new TreeEvaluator(layout.forest)
    this.trees = found.flatMap(({ tree }, index) => (tree === found[index - 1]?.tree ? [] : [tree]))
    const firsts = found.flatMap(({ tree }, index) => (tree === found[index - 1]?.tree ? [] : [index]))
    this.starts = Int32Array.from([...firsts, found.length])
    this.members = Int32Array.from(found, ({ position }) => position)
    this.leaves = Int32Array.from(found, ({ leaf }) => leaf)
    this.worths = Float64Array.from(found, ({ leaf, take }) => forest.worthOf(leaf) * take)
    this.lengths = Float64Array.from(found, ({ take }) => lengthOf(take))
    this.excess = new Float64Array(this.trees.length)
    firsts.forEach((first, tree) => {
      const own = found.slice(first, this.starts[tree + 1])
      this.excess[tree] = shortfall * own.filter(({ take }) => take > 1 - shortfall).length
    })
    this.leafKept = forest.leafKept.slice()
    this.leafFall = new Float64Array(this.leafKept.length)
    this.leafLength = new Float64Array(this.leafKept.length)
    this.leafSlope = new Float64Array(this.leafKept.length)
  }

  /** Adds to `profit` what each fix is worth on a linear function nowhere below what the trees lose; returns its constant. */
  linearise(relaxed: Float64Array, profit: Float64Array): number {
    let constant = 0
    for (let tree = 0; tree < this.trees.length; tree += 1) constant += this.lineariseTree(tree, relaxed, profit)
    return constant
  }

  private lineariseTree(local: number, relaxed: Float64Array, profit: Float64Array): number {
    const { members, leaves, worths, lengths, leafKept, leafFall, leafLength, leafSlope, forest } = this
    const tree = this.trees[local]
    const first = this.starts[local]
    const end = this.starts[local + 1]
    const weight = this.removal.numbers.treeWeight[tree]
    let byMarginals = 0
    for (let place = first; place < end; place += 1) {
      const leaf = leaves[place]
      const part = relaxed[members[place]]
      byMarginals += worths[place] * part
      leafLength[leaf] += lengths[place] * part
    }
    for (let place = first; place < end; place += 1) {
      const leaf = leaves[place]
      const kept = forest.leafKept[leaf]
      leafFall[leaf] = -kept * Math.expm1(-leafLength[leaf])
      leafKept[leaf] = kept - leafFall[leaf]
    }
    const lost = this.evaluator.fallOf(tree, forest.leafKept, leafFall)
    this.evaluator.evaluate(tree, leafKept, leafSlope)
    const marginals = byMarginals <= lost
    let constant = marginals ? 0 : weight * (lost + this.excess[local])
    for (let place = first; place < end; place += 1) {
      const leaf = leaves[place]
      const member = members[place]
      const worth = marginals ? worths[place] : leafSlope[leaf] * leafKept[leaf] * lengths[place]
      profit[member] += weight * worth
      if (!marginals) constant -= weight * worth * relaxed[member]
    }
    for (let place = first; place < end; place += 1) {
      const leaf = leaves[place]
      leafKept[leaf] = forest.leafKept[leaf]
      leafFall[leaf] = 0
      leafLength[leaf] = 0
    }
    return constant
  }
}
