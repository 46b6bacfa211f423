import type { ReadExecutor } from '../base/executor.ts'
import { prepareQuery } from '../base/rows.ts'
import { occurrences } from '../lists/cases/occurrences.ts'

const idsAt = prepareQuery`SELECT position, id FROM ${'occurrence'} WHERE position IN (SELECT value FROM json_each(?))`

type StoredCase = NonNullable<ReturnType<typeof occurrences.find>>

/** The cases at these positions, in that order; those that are gone are left out. */
export function casesAt(db: ReadExecutor, positions: readonly number[]): readonly StoredCase[] {
  const ids = new Map(db.cells(idsAt(JSON.stringify(positions))).map(([position, id]) => [Number(position), String(id)]))
  return positions.flatMap((position) => {
    const id = ids.get(position)
    return id === undefined ? [] : (occurrences.find(db, id) ?? [])
  })
}
