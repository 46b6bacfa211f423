import { TreeEvaluator } from './forest.ts'
import type { TabledRemoval } from './removalTables.ts'

/**
 * What the needed-together trees keep under a set of fixes. A fix with one leaf in a tree takes there its take times what
 * the leaf is worth; one with several leaves is evaluated.
 */
export class ForestState {
  readonly leafKept: Float64Array
  /** How much of its tree goes with each leaf's whole kept, as the tree's other leaves stand. */
  private readonly leafSlope: Float64Array
  private readonly treeGone: Float64Array
  /** 1 where leaves changed since the tree was evaluated; it is evaluated again when it is asked for. */
  private readonly stale: Uint8Array
  private readonly removal: TabledRemoval
  private readonly chosen: Uint8Array
  private readonly leafGone: Float64Array
  private readonly leafFall: Float64Array
  private readonly whole: Float64Array
  private readonly evaluator: TreeEvaluator

  /** `chosen` is the set, kept by the caller. */
  constructor(removal: TabledRemoval, chosen: Uint8Array) {
    const { forest } = removal.layout
    const leaves = forest.leafTree.length
    this.removal = removal
    this.chosen = chosen
    this.leafKept = new Float64Array(leaves)
    this.leafSlope = new Float64Array(leaves)
    this.leafGone = new Float64Array(leaves)
    this.leafFall = new Float64Array(leaves)
    this.whole = new Float64Array(leaves).fill(1)
    this.treeGone = new Float64Array(forest.size)
    this.stale = new Uint8Array(forest.size).fill(1)
    this.evaluator = new TreeEvaluator(forest)
    this.leafKept.fill(1)
  }

  clear(): void {
    this.leafKept.fill(1)
    this.leafGone.fill(0)
    this.stale.fill(1)
  }

  /** Share of a tree that is gone. */
  goneOf(tree: number): number {
    this.evaluate(tree)
    return this.treeGone[tree]
  }

  /** How much of its tree goes with a leaf as it stands. */
  worthOf(leaf: number): number {
    this.evaluate(this.removal.layout.forest.leafTree[leaf])
    return this.leafSlope[leaf] * this.leafKept[leaf]
  }

  removed(): number {
    const { treeWeight } = this.removal.numbers
    let sum = 0
    for (let tree = 0; tree < treeWeight.length; tree += 1) sum += treeWeight[tree] * this.goneOf(tree)
    return sum
  }

  /** What a fix outside the set would remove more of the trees. */
  marginal(fix: number): number {
    return this.fallBy(fix, false)
  }

  /** What the set would remove less of the trees without this one of its fixes. */
  loss(fix: number): number {
    return this.fallBy(fix, true)
  }

  private fallBy(fix: number, isChosen: boolean): number {
    const { leafEntryStart, entryLeaf, entryEffect, entryShared, forest } = this.removal.layout
    const { treeWeight, effectTake } = this.removal.numbers
    const end = leafEntryStart[fix + 1]
    let sum = 0
    for (let entry = leafEntryStart[fix]; entry < end; entry += 1) {
      const leaf = entryLeaf[entry]
      const tree = forest.leafTree[leaf]
      if (entryShared[entry] === 0) {
        if (this.stale[tree] === 1) this.evaluate(tree)
        const take = effectTake[entryEffect[entry]]
        const kept = isChosen ? this.keptWithout(fix, leaf) : this.leafKept[leaf]
        sum += treeWeight[tree] * this.leafSlope[leaf] * kept * take
        continue
      }
      const first = entry
      while (entry + 1 < end && forest.leafTree[entryLeaf[entry + 1]] === tree) entry += 1
      sum += treeWeight[tree] * this.fallBySeveral(fix, tree, first, entry + 1, isChosen)
    }
    return sum
  }

  /** Follows a change of the set by this fix. */
  refresh(fix: number): void {
    const { leafEntryStart, entryLeaf, forest } = this.removal.layout
    for (let entry = leafEntryStart[fix]; entry < leafEntryStart[fix + 1]; entry += 1) {
      const leaf = entryLeaf[entry]
      this.refreshLeaf(leaf)
      this.stale[forest.leafTree[leaf]] = 1
    }
  }

  private refreshLeaf(leaf: number): void {
    const { leafPlaceStart, placeLeafEntry, entryEffect, effectFix } = this.removal.layout
    let kept = 1
    let gone = 0
    for (let place = leafPlaceStart[leaf]; place < leafPlaceStart[leaf + 1]; place += 1) {
      const effect = entryEffect[placeLeafEntry[place]]
      if (this.chosen[effectFix[effect]] !== 1) continue
      const take = this.removal.numbers.effectTake[effect]
      gone += kept * take
      kept *= 1 - take
    }
    this.leafKept[leaf] = kept
    this.leafGone[leaf] = gone
  }

  private evaluate(tree: number): void {
    if (this.stale[tree] === 0) return
    this.stale[tree] = 0
    this.treeGone[tree] = this.evaluator.fallOf(tree, this.whole, this.leafGone)
    this.evaluator.evaluate(tree, this.leafKept, this.leafSlope)
  }

  private keptWithout(fix: number, leaf: number): number {
    const { leafPlaceStart, placeLeafEntry, entryEffect, effectFix } = this.removal.layout
    let kept = 1
    for (let place = leafPlaceStart[leaf]; place < leafPlaceStart[leaf + 1]; place += 1) {
      const effect = entryEffect[placeLeafEntry[place]]
      const other = effectFix[effect]
      if (other !== fix && this.chosen[other] === 1) kept *= 1 - this.removal.numbers.effectTake[effect]
    }
    return kept
  }

  private fallBySeveral(fix: number, tree: number, first: number, end: number, isChosen: boolean): number {
    const { entryLeaf, entryEffect } = this.removal.layout
    const { leafKept, leafFall } = this
    for (let entry = first; entry < end; entry += 1) {
      const leaf = entryLeaf[entry]
      if (isChosen) leafKept[leaf] = this.keptWithout(fix, leaf)
      leafFall[leaf] = leafKept[leaf] * this.removal.numbers.effectTake[entryEffect[entry]]
    }
    const fall = this.evaluator.fallOf(tree, leafKept, leafFall)
    for (let entry = first; entry < end; entry += 1) {
      const leaf = entryLeaf[entry]
      leafFall[leaf] = 0
      if (isChosen) this.refreshLeaf(leaf)
    }
    return fall
  }
}
