import type { ReadExecutor } from '../base/executor.ts'
import { prepareQuery } from '../base/rows.ts'

const most = 500
const values = prepareQuery`SELECT DISTINCT json_extract(fields, ?) AS value FROM occurrence WHERE value IS NOT NULL ORDER BY value LIMIT ?`

/** The values that the cases of a file have in one of the team's own dimensions; reads every row. */
export function caseValues(db: ReadExecutor, field: string): readonly string[] {
  return db.cells(values(`$.${JSON.stringify(field)}`, most)).map(([value]) => String(value))
}
