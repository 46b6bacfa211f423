import type { ReadExecutor } from '../../store/base/executor.ts'
import { positionOf } from '../../store/cases/caseKey.ts'
import { allCaseKeys, casesChangedSince, lastChange, textsOfCases } from '../../store/cases/changedCases.ts'
import type { CaseIndex } from './CaseIndex.ts'

/** Cases whose words are read in one go. */
const atOnce = 1000

/**
 * Brings an index in step with a file: all of its cases the first time, afterwards those that changed. `tell` hears 0–1, how far it is.
 * A case that changes while this runs is of a change that comes later, and is looked at again then.
 */
export function followCases(db: ReadExecutor, index: CaseIndex, tell: (share: number) => void): void {
  const change = lastChange(db)
  const { followed } = index
  if (followed === change) return
  const keys = followed === null ? allCaseKeys(db) : casesChangedSince(db, followed)
  index.write(change, (put) => {
    for (let at = 0; at < keys.length; at += atOnce) {
      const part = [...keys.subarray(at, at + atOnce)]
      const texts = textsOfCases(db, part.map(positionOf))
      for (const key of part) put(key, texts.get(key))
      tell(Math.min(1, (at + atOnce) / keys.length))
    }
  })
}
