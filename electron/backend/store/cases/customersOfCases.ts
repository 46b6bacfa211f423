import type { ReadExecutor } from '../base/executor.ts'
import { prepareQuery } from '../base/rows.ts'

const named = prepareQuery`SELECT DISTINCT customer FROM ${'occurrence'} WHERE customer <> ''`

/** Whose cases the occurrences are, each as it is written. */
export function customersOfCases(db: ReadExecutor): readonly string[] {
  return db.cells(named()).map(([customer]) => String(customer))
}
