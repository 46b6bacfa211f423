import type { ReadExecutor } from '../../store/base/executor.ts'
import { positionOf } from '../../store/cases/caseKey.ts'
import { type CaseConditions, isUnconditional, matchingAmong, matchingCases } from '../../store/cases/matchingCases.ts'

/** Cases found by their words that are looked up one by one: more are found faster in going through all. */
const fewFound = 100_000

/**
 * The positions of the cases that meet the conditions and whose keys are among those that their words were found by, if any were
 * asked for; the latest first.
 */
export function findCases(
  db: ReadExecutor,
  conditions: CaseConditions,
  byWords: Float64Array | null,
  tell: (share: number) => void,
): Uint32Array {
  if (byWords !== null && isUnconditional(conditions)) return Uint32Array.from(byWords, positionOf)
  if (byWords !== null && byWords.length <= fewFound) {
    return Uint32Array.from(matchingAmong(db, conditions, byWords), positionOf)
  }
  const met = matchingCases(db, conditions, tell)
  return Uint32Array.from(byWords === null ? met : inBoth(met, byWords), positionOf)
}

/** What stands in both lists, which ascend. */
function inBoth(one: Float64Array, other: Float64Array): Float64Array {
  let at = 0
  return one.filter((key) => {
    while (at < other.length && (other[at] ?? 0) < key) at += 1
    return other[at] === key
  })
}
