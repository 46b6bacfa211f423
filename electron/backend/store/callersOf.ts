import { normaliseName } from '../../../shared/search/normaliseName.ts'
import type { ReadExecutor } from './base/executor.ts'
import { prepareQuery } from './base/rows.ts'

const callers = prepareQuery`SELECT DISTINCT customer FROM ${'occurrence'} WHERE failure_point = ? AND customer IS NOT NULL`

/** Whose cases a failure point's are, by their normalised names. */
export function callersOf(db: ReadExecutor, failurePoint: string): ReadonlySet<string> {
  return new Set(db.cells(callers(failurePoint)).map(([customer]) => normaliseName(String(customer))))
}
