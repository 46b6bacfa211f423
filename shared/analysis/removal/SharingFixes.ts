import type { RemovalTables } from '../kernels/removalTables.ts'

/** Which fixes meet on a term or in a tree that is needed together: all others overlap by exactly nothing. */
export class SharingFixes {
  readonly #layout: RemovalTables
  readonly #fixesOfTrees: readonly (readonly number[])[]
  readonly #seenFor: Int32Array

  constructor(layout: RemovalTables) {
    this.#layout = layout
    this.#fixesOfTrees = fixesOfTrees(layout)
    this.#seenFor = new Int32Array(layout.fixCount).fill(-1)
  }

  /** The other fixes that meet this one, ascending. */
  of(fix: number): readonly number[] {
    const { fixStart, entryTerm, termStart, placeFix, leafEntryStart, entryLeaf, forest } = this.#layout
    const found: number[] = []
    const take = (other: number): void => {
      if (other === fix || this.#seenFor[other] === fix) return
      this.#seenFor[other] = fix
      found.push(other)
    }
    for (const term of entryTerm.subarray(fixStart[fix], fixStart[fix + 1])) {
      for (const other of placeFix.subarray(termStart[term], termStart[term + 1])) take(other)
    }
    let last = -1
    for (const leaf of entryLeaf.subarray(leafEntryStart[fix], leafEntryStart[fix + 1])) {
      const tree = forest.leafTree[leaf] ?? -1
      if (tree !== last) for (const other of this.#fixesOfTrees[tree] ?? []) take(other)
      last = tree
    }
    return found.sort((a, b) => a - b)
  }
}

function fixesOfTrees({ forest, fixCount, leafEntryStart, entryLeaf }: RemovalTables): number[][] {
  const fixes = Array.from({ length: forest.size }, (): number[] => [])
  for (let fix = 0; fix < fixCount; fix += 1) {
    for (const leaf of entryLeaf.subarray(leafEntryStart[fix], leafEntryStart[fix + 1])) {
      const ofTree = fixes[forest.leafTree[leaf] ?? -1]
      if (ofTree !== undefined && ofTree.at(-1) !== fix) ofTree.push(fix)
    }
  }
  return fixes
}
