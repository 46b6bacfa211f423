import type { CaseValue } from '../../../../shared/contract/lists/caseContract.ts'
import type { ReadExecutor } from '../base/executor.ts'
import { prepareQuery } from '../base/rows.ts'

const usuallyMost = 500
const values = prepareQuery`SELECT ${'field_value'}.name, held.records FROM
  (SELECT value, sum(rows) AS records FROM ${'field_month'}
    WHERE field = (SELECT number FROM ${'rollup_name'} WHERE name = ?) GROUP BY value ORDER BY records DESC, value LIMIT ?) AS held
  JOIN ${'field_value'} ON ${'field_value'}.number = held.value ORDER BY ${'field_value'}.name`
const channels = prepareQuery`SELECT name FROM ${'rollup_name'} WHERE number IN (SELECT channel FROM ${'occurrence_month'}) ORDER BY name LIMIT ?`

/** The values that the cases of a file have in one of the team's own dimensions, those that most have, in alphabetical order. */
export function caseValues(db: ReadExecutor, field: string, most = usuallyMost): readonly CaseValue[] {
  return db.cells(values(field, most)).map(([value, records]) => ({ value: String(value), records: Number(records) }))
}

/** The channels that the cases of a file came through, the first of them. */
export function caseChannels(db: ReadExecutor, most: number): readonly string[] {
  return db.cells(channels(most)).map(([channel]) => String(channel))
}
