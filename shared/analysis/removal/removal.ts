import { compareCodePoints } from '../../model/codePointOrder.ts'
import { toEstimate } from '../../model/estimate.ts'
import { entriesOnTerms } from '../kernels/entriesOnTerms.ts'
import type { Forest } from '../kernels/forest.ts'
import { groupByKey, startsByKey } from '../kernels/groupByKey.ts'
import { emptyNumbers, setImpacts, setTakes } from '../kernels/removalNumbers.ts'
import type { RemovalTables, TabledRemoval } from '../kernels/removalTables.ts'
import { exactSum } from '../numbers/ExactSum.ts'
import { listOf } from '../numbers/listOf.ts'
import type { ChoosableFix } from './choosableFix.ts'
import { layOutForest } from './layOutForest.ts'
import type { RemovalInput } from './removalInput.ts'
import { type TraceTerms, toTraceTerms } from './traceTerms.ts'

/**
 * The part of Removed that does not depend on numbers, so that a changed impact or a drawn effectiveness needs no new
 * layout. Fixes stand in code-point order of their ids, whatever the input's order.
 */
export interface RemovalLayout extends RemovalTables {
  readonly terms: TraceTerms
  readonly fixes: readonly ChoosableFix[]
  /** Position of each effect in the `effects` of its fix. */
  readonly effectPosition: Int32Array
}

/** Removed(S), compiled once for many evaluations. */
export interface Removal extends TabledRemoval {
  readonly layout: RemovalLayout
  /** Sum of all impacts, traced or not. */
  readonly total: number
}

export function layOutRemoval(terms: TraceTerms, unsortedFixes: readonly ChoosableFix[]): RemovalLayout {
  const fixes = unsortedFixes.toSorted((a, b) => compareCodePoints(a.id, b.id))
  const forest = layOutForest(terms.trees)
  const effects = tracedEffects(terms, fixes)
  const effectFix = listOf(effects, ({ fix }) => fix)
  const effectRootCause = listOf(effects, ({ rootCause }) => rootCause)
  return {
    terms,
    termCount: terms.terms.length,
    fixes,
    fixCount: fixes.length,
    effectFix,
    effectPosition: listOf(effects, ({ position }) => position),
    ...entriesOnTerms({ fixCount: fixes.length, effectFix, effectRootCause }, terms.members),
    forest,
    ...entriesOnLeaves(forest, effects, fixes.length),
  }
}

interface TracedEffect {
  readonly fix: number
  readonly rootCause: number
  readonly position: number
}

/** The effects on root causes of some trace, by fix, then root cause. */
function tracedEffects(terms: TraceTerms, fixes: readonly ChoosableFix[]): TracedEffect[] {
  const indexOf = new Map(terms.rootCauses.map((id, index) => [id, index]))
  const effects: TracedEffect[] = []
  fixes.forEach((fix, index) => {
    const first = effects.length
    fix.effects.forEach((effect, position) => {
      const rootCause = indexOf.get(effect.rootCause)
      if (rootCause !== undefined) effects.push({ fix: index, rootCause, position })
    })
    const own = effects.splice(first).sort((a, b) => a.rootCause - b.rootCause)
    for (const effect of own) effects.push(effect)
  })
  return effects
}

function entriesOnLeaves(
  forest: Forest,
  effects: readonly TracedEffect[],
  fixes: number,
): Pick<RemovalLayout, 'leafEntryStart' | 'entryLeaf' | 'entryEffect' | 'entryShared' | 'leafPlaceStart' | 'placeLeafEntry'> {
  const leavesOf = new Map<number, number[]>()
  forest.leafRootCause.forEach((rootCause, leaf) => {
    const known = leavesOf.get(rootCause)
    if (known) known.push(leaf)
    else leavesOf.set(rootCause, [leaf])
  })
  const entries = effects
    .flatMap(({ fix, rootCause }, effect) => (leavesOf.get(rootCause) ?? []).map((leaf) => ({ fix, leaf, effect })))
    .sort((a, b) => a.fix - b.fix || a.leaf - b.leaf)
  const treeAt = (entry: number) => forest.leafTree[entries[entry]?.leaf ?? -1]
  const isShared = (entry: number, other: number) =>
    entries[entry]?.fix === entries[other]?.fix && treeAt(entry) === treeAt(other)
  const entryLeaf = listOf(entries, ({ leaf }) => leaf)
  const onLeaves = groupByKey(entryLeaf, forest.leafTree.length)
  return {
    leafEntryStart: startsByKey(
      listOf(entries, ({ fix }) => fix),
      fixes,
    ),
    entryLeaf,
    entryEffect: listOf(entries, ({ effect }) => effect),
    entryShared: Uint8Array.from(entries, (_, entry) => (isShared(entry, entry - 1) || isShared(entry, entry + 1) ? 1 : 0)),
    leafPlaceStart: onLeaves.starts,
    placeLeafEntry: onLeaves.places,
  }
}

/** Removed with the likely values. Costs a pass over the input; every evaluation after it is cheap. */
export function compileRemoval(input: RemovalInput): Removal {
  return compileOnTerms(toTraceTerms(input.traces), input.impacts, input.fixes)
}

/** The same from traces already turned into terms: for re-ranking when a number changes and the traces do not. */
export function compileOnTerms(terms: TraceTerms, impacts: ReadonlyMap<string, number>, fixes: readonly ChoosableFix[]): Removal {
  const layout = layOutRemoval(terms, fixes)
  const numbers = emptyNumbers(layout)
  setImpacts(
    layout,
    numbers,
    Float64Array.from(terms.failurePoints, (id) => impacts.get(id) ?? 0),
  )
  for (let effect = 0; effect < layout.effectFix.length; effect += 1) {
    const fix = layout.fixes[layout.effectFix[effect] ?? -1]
    const given = fix?.effects[layout.effectPosition[effect] ?? -1]
    if (given) numbers.effectTake[effect] = toEstimate(given.effectiveness).likely * (fix?.confidence ?? 1)
  }
  setTakes(layout, numbers)
  return { layout, numbers, total: exactSum(impacts.values()) }
}
