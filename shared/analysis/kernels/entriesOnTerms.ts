import { groupByKey, startsByKey } from './groupByKey.ts'
import type { RemovalTables } from './removalTables.ts'

/** Effects on root causes, by fix, then root cause. */
export interface EffectTable {
  readonly fixCount: number
  readonly effectFix: Int32Array
  readonly effectRootCause: Int32Array
}

/** Members of terms: root cause `memberRootCause[m]` is one of those of term `memberTerm[m]`; terms ascend. */
export interface TermMembers {
  readonly termCount: number
  readonly rootCauseCount: number
  readonly memberTerm: Int32Array
  readonly memberRootCause: Int32Array
}

type TermEntries = Pick<
  RemovalTables,
  'fixStart' | 'entryTerm' | 'pairEntry' | 'pairEffect' | 'termStart' | 'placeFix' | 'placeEntry'
>

/** One entry for each fix and term that an effect of the fix works on. */
export function entriesOnTerms({ fixCount, effectFix, effectRootCause }: EffectTable, members: TermMembers): TermEntries {
  const { memberTerm, memberRootCause, termCount, rootCauseCount } = members
  const { starts, places } = groupByKey(memberRootCause, rootCauseCount)
  let pairs = 0
  for (let effect = 0; effect < effectFix.length; effect += 1) {
    const rootCause = effectRootCause[effect]
    pairs += starts[rootCause + 1] - starts[rootCause]
  }
  const pairEntry = new Int32Array(pairs)
  const pairEffect = new Int32Array(pairs)
  const entryTerm = new Int32Array(pairs)
  const entryFix = new Int32Array(pairs)
  const lastEntry = new Int32Array(termCount).fill(-1)
  let entries = 0
  let pair = 0
  for (let effect = 0; effect < effectFix.length; effect += 1) {
    const fix = effectFix[effect]
    const rootCause = effectRootCause[effect]
    for (let place = starts[rootCause]; place < starts[rootCause + 1]; place += 1) {
      const term = memberTerm[places[place]]
      let entry = lastEntry[term]
      if (entry < 0 || entryFix[entry] !== fix) {
        entry = entries
        entries += 1
        entryTerm[entry] = term
        entryFix[entry] = fix
        lastEntry[term] = entry
      }
      pairEntry[pair] = entry
      pairEffect[pair] = effect
      pair += 1
    }
  }
  return { pairEntry, pairEffect, ...sortedEntries(entryTerm.slice(0, entries), entryFix.slice(0, entries), termCount, fixCount) }
}

function sortedEntries(
  entryTerm: Int32Array,
  entryFix: Int32Array,
  termCount: number,
  fixCount: number,
): Pick<TermEntries, 'fixStart' | 'entryTerm' | 'termStart' | 'placeFix' | 'placeEntry'> {
  const { starts, places } = groupByKey(entryTerm, termCount)
  const placeFix = new Int32Array(places.length)
  for (let place = 0; place < places.length; place += 1) placeFix[place] = entryFix[places[place]]
  return {
    fixStart: startsByKey(entryFix, fixCount),
    entryTerm,
    termStart: starts,
    placeFix,
    placeEntry: places,
  }
}
