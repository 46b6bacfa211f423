import type { Forest } from './forest.ts'

/** Parts of failure points: share `partShare[p]` of failure point `partPoint[p]` lies in term `partTerm[p]`. */
export interface TermParts {
  readonly partPoint: Int32Array
  readonly partTerm: Int32Array
  readonly partShare: Float64Array
}

/** Which fix touches which term of what the traces keep, by index alone. Every index stands within its list. */
export interface RemovalTables {
  readonly fixCount: number
  readonly termCount: number
  readonly terms: TermParts
  /** The fix of each effect on a root cause of some trace, by fix, then root cause. */
  readonly effectFix: Int32Array
  /** Entries `fixStart[k]` to `fixStart[k + 1]` are the terms that fix k touches. */
  readonly fixStart: Int32Array
  readonly entryTerm: Int32Array
  /** Effect `pairEffect[p]` works on entry `pairEntry[p]`. */
  readonly pairEntry: Int32Array
  readonly pairEffect: Int32Array
  /** Places `termStart[t]` to `termStart[t + 1]` are the fixes on term t, with their entries. */
  readonly termStart: Int32Array
  readonly placeFix: Int32Array
  readonly placeEntry: Int32Array
  readonly forest: Forest
  /** Leaf entries `leafEntryStart[k]` to `leafEntryStart[k + 1]` are the tree leaves that fix k touches, tree by tree. */
  readonly leafEntryStart: Int32Array
  readonly entryLeaf: Int32Array
  readonly entryEffect: Int32Array
  /** 1 where the fix touches another leaf of the same tree. */
  readonly entryShared: Uint8Array
  /** Places `leafPlaceStart[l]` to `leafPlaceStart[l + 1]` are the leaf entries on leaf l. */
  readonly leafPlaceStart: Int32Array
  readonly placeLeafEntry: Int32Array
}

/** The numbers of Removed on its tables. Weights are impacts per month; takes are shares 0–1. */
export interface RemovalNumbers {
  readonly termWeight: Float64Array
  readonly treeWeight: Float64Array
  /** effectiveness × confidence of each effect. */
  readonly effectTake: Float64Array
  /** Share of a term that a fix removes, all its effects on the term's root causes together. */
  readonly entryTake: Float64Array
}

/** All that is needed to work out what a set of fixes, given by index, removes. */
export interface TabledRemoval {
  readonly layout: RemovalTables
  readonly numbers: RemovalNumbers
}
