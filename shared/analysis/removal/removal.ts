import { compareCodePoints } from '../../model/codePointOrder.ts'
import type { Fix } from '../../model/engagement.ts'
import { toEstimate } from '../../model/estimate.ts'
import { exactSum } from '../numbers/ExactSum.ts'
import { type Forest, layOutForest } from './forest.ts'
import type { RemovalInput } from './removalInput.ts'
import { type TraceTerms, toTraceTerms } from './traceTerms.ts'

/**
 * Which fix touches which term: the part of Removed that does not depend on numbers, so that a changed impact or a
 * drawn effectiveness needs no new layout. Fixes stand in code-point order of their ids, whatever the input's order.
 * (`as number` stands where the layout guarantees the index.)
 */
export interface RemovalLayout {
  readonly terms: TraceTerms
  readonly fixes: readonly Fix[]
  /** The fix of each effect on a root cause of some trace, by fix, then root cause. */
  readonly effectFix: Int32Array
  /** Position of each effect in the `effects` of its fix. */
  readonly effectPosition: Int32Array
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

/** The numbers of Removed on a layout. Weights are impacts per month; takes are shares 0–1. */
export interface RemovalNumbers {
  readonly termWeight: Float64Array
  readonly treeWeight: Float64Array
  /** effectiveness × confidence of each effect. */
  readonly effectTake: Float64Array
  /** Share of a term that a fix removes, all its effects on the term's root causes together. */
  readonly entryTake: Float64Array
}

/** Removed(S), compiled once for many evaluations. */
export interface Removal {
  readonly layout: RemovalLayout
  readonly numbers: RemovalNumbers
  /** Sum of all impacts, traced or not. */
  readonly total: number
}

export function layOutRemoval(terms: TraceTerms, unsortedFixes: readonly Fix[]): RemovalLayout {
  const fixes = unsortedFixes.toSorted((a, b) => compareCodePoints(a.id, b.id))
  const forest = layOutForest(terms.trees)
  const effects = tracedEffects(terms, fixes)
  return {
    terms,
    fixes,
    effectFix: listOf(effects, ({ fix }) => fix),
    effectPosition: listOf(effects, ({ position }) => position),
    ...entriesOnTerms(terms, effects, fixes.length),
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
function tracedEffects(terms: TraceTerms, fixes: readonly Fix[]): TracedEffect[] {
  const indexOf = new Map(terms.rootCauses.map((id, index) => [id, index]))
  const effects: TracedEffect[] = []
  fixes.forEach((fix, index) => {
    const first = effects.length
    fix.effects.forEach((effect, position) => {
      const rootCause = indexOf.get(effect.rootCause)
      if (rootCause !== undefined) effects.push({ fix: index, rootCause, position })
    })
    const own = effects.splice(first).sort((a, b) => a.rootCause - b.rootCause)
    effects.push(...own)
  })
  return effects
}

function entriesOnTerms(
  terms: TraceTerms,
  effects: readonly TracedEffect[],
  fixes: number,
): Pick<RemovalLayout, 'fixStart' | 'entryTerm' | 'pairEntry' | 'pairEffect' | 'termStart' | 'placeFix' | 'placeEntry'> {
  const termsOf: number[][] = terms.rootCauses.map(() => [])
  terms.terms.forEach((rootCauses, term) => {
    for (const rootCause of rootCauses) termsOf[rootCause]?.push(term)
  })
  let pairs = 0
  for (const { rootCause } of effects) pairs += termsOf[rootCause]?.length ?? 0
  const pairEntry = new Int32Array(pairs)
  const pairEffect = new Int32Array(pairs)
  const entryTerm = new Int32Array(pairs)
  const entryFix = new Int32Array(pairs)
  const fixStart = new Int32Array(fixes + 1)
  const lastEntry = new Int32Array(terms.terms.length).fill(-1)
  let entries = 0
  let pair = 0
  for (let effect = 0; effect < effects.length; effect += 1) {
    const { fix, rootCause } = effects[effect] as TracedEffect
    for (const term of termsOf[rootCause] as number[]) {
      let entry = lastEntry[term] as number
      if (entry < 0 || entryFix[entry] !== fix) {
        entry = entries
        entries += 1
        entryTerm[entry] = term
        entryFix[entry] = fix
        lastEntry[term] = entry
        fixStart[fix + 1] = (fixStart[fix + 1] as number) + 1
      }
      pairEntry[pair] = entry
      pairEffect[pair] = effect
      pair += 1
    }
  }
  accumulate(fixStart)
  const used = entryTerm.slice(0, entries)
  return { fixStart, entryTerm: used, pairEntry, pairEffect, ...placesOfTerms(terms.terms.length, used, entryFix) }
}

/** `Int32Array.from` with a function walks an iterator, which is many times slower. */
function listOf<T>(items: readonly T[], value: (item: T) => number): Int32Array {
  const list = new Int32Array(items.length)
  for (let index = 0; index < items.length; index += 1) list[index] = value(items[index] as T)
  return list
}

function accumulate(starts: Int32Array): void {
  for (let index = 1; index < starts.length; index += 1) starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0)
}

function placesOfTerms(
  terms: number,
  entryTerm: Int32Array,
  entryFix: Int32Array,
): Pick<RemovalLayout, 'termStart' | 'placeFix' | 'placeEntry'> {
  const termStart = new Int32Array(terms + 1)
  for (let entry = 0; entry < entryTerm.length; entry += 1) {
    const term = entryTerm[entry] as number
    termStart[term + 1] = (termStart[term + 1] as number) + 1
  }
  accumulate(termStart)
  const next = termStart.slice()
  const placeFix = new Int32Array(entryTerm.length)
  const placeEntry = new Int32Array(entryTerm.length)
  for (let entry = 0; entry < entryTerm.length; entry += 1) {
    const term = entryTerm[entry] as number
    const place = next[term] as number
    next[term] = place + 1
    placeFix[place] = entryFix[entry] as number
    placeEntry[place] = entry
  }
  return { termStart, placeFix, placeEntry }
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
  const leafEntryStart = new Int32Array(fixes + 1)
  const leafPlaceStart = new Int32Array(forest.leafTree.length + 1)
  for (const { fix, leaf } of entries) {
    leafEntryStart[fix + 1] = (leafEntryStart[fix + 1] ?? 0) + 1
    leafPlaceStart[leaf + 1] = (leafPlaceStart[leaf + 1] ?? 0) + 1
  }
  accumulate(leafEntryStart)
  accumulate(leafPlaceStart)
  const next = leafPlaceStart.slice()
  const placeLeafEntry = new Int32Array(entries.length)
  entries.forEach(({ leaf }, entry) => {
    const place = next[leaf] ?? 0
    next[leaf] = place + 1
    placeLeafEntry[place] = entry
  })
  return {
    leafEntryStart,
    entryLeaf: listOf(entries, ({ leaf }) => leaf),
    entryEffect: listOf(entries, ({ effect }) => effect),
    entryShared: Uint8Array.from(entries, (_, entry) => (isShared(entry, entry - 1) || isShared(entry, entry + 1) ? 1 : 0)),
    leafPlaceStart,
    placeLeafEntry,
  }
}

/** Room for the numbers of a layout, all 0. */
export function emptyNumbers(layout: RemovalLayout): RemovalNumbers {
  return {
    termWeight: new Float64Array(layout.terms.terms.length),
    treeWeight: new Float64Array(layout.forest.size),
    effectTake: new Float64Array(layout.effectFix.length),
    entryTake: new Float64Array(layout.entryTerm.length),
  }
}

/** Sets the weights from impacts per month, given in the order of `layout.terms.failurePoints`. */
export function setImpacts(layout: RemovalLayout, numbers: RemovalNumbers, impacts: Float64Array): void {
  const { partPoint, partTerm, partShare } = layout.terms
  const { termWeight, treeWeight } = numbers
  termWeight.fill(0)
  for (let part = 0; part < partPoint.length; part += 1) {
    const term = partTerm[part] as number
    termWeight[term] = (termWeight[term] as number) + (partShare[part] as number) * (impacts[partPoint[part] as number] as number)
  }
  const { point, share } = layout.forest
  for (let tree = 0; tree < point.length; tree += 1) {
    treeWeight[tree] = (share[tree] as number) * (impacts[point[tree] as number] as number)
  }
}

/** Sets the shares that fixes take from `numbers.effectTake`. */
export function setTakes(layout: RemovalLayout, numbers: RemovalNumbers): void {
  const { pairEntry, pairEffect } = layout
  const { effectTake, entryTake } = numbers
  entryTake.fill(0)
  for (let pair = 0; pair < pairEntry.length; pair += 1) {
    const entry = pairEntry[pair] as number
    const taken = entryTake[entry] as number
    entryTake[entry] = taken + (1 - taken) * (effectTake[pairEffect[pair] as number] as number)
  }
}

/** Removed with the likely values. Costs a pass over the input; every evaluation after it is cheap. */
export function compileRemoval(input: RemovalInput): Removal {
  return compileOnTerms(toTraceTerms(input.traces), input.impacts, input.fixes)
}

/** The same from traces already turned into terms: for re-ranking when a number changes and the traces do not. */
export function compileOnTerms(terms: TraceTerms, impacts: ReadonlyMap<string, number>, fixes: readonly Fix[]): Removal {
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
