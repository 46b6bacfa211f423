import type { ReadExecutor } from '../base/executor.ts'
import { prepareQuery } from '../base/rows.ts'

const most = 500
const values = prepareQuery`SELECT name FROM ${'field_value'} WHERE number IN
  (SELECT value FROM ${'field_month'} WHERE field = (SELECT number FROM ${'rollup_name'} WHERE name = ?)) ORDER BY name LIMIT ?`

/** The values that the cases of a file have in one of the team's own dimensions, the first 500 of them. */
export function caseValues(db: ReadExecutor, field: string): readonly string[] {
  return db.cells(values(field, most)).map(([value]) => String(value))
}
