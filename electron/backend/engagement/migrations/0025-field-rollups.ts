import type { Migration } from './parts/migration.ts'

const statements: readonly string[] = [
  `CREATE TABLE field_value (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT`,
  `CREATE TABLE field_month (
  failure_point INTEGER NOT NULL,
  field INTEGER NOT NULL,
  month INTEGER NOT NULL,
  value INTEGER NOT NULL,
  stage INTEGER NOT NULL,
  channel INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  cases REAL NOT NULL,
  cases_rest REAL NOT NULL,
  cost REAL NOT NULL,
  cost_rest REAL NOT NULL,
  uncosted REAL NOT NULL,
  uncosted_rest REAL NOT NULL,
  PRIMARY KEY (failure_point, field, month, value, stage, channel)
) STRICT, WITHOUT ROWID`,
  // Only files that have own dimensions are counted again, when this migration ends.
  'UPDATE rollup_state SET complete = 0 WHERE EXISTS (SELECT 1 FROM occurrence WHERE fields IS NOT NULL)',
]

/**
 * Rollup of the team's own dimensions: occurrences added up by failure point, month, place and value. Dimensions stand as
 * numbers among the other names; values as numbers of their own. What has no value is what the other rollups count besides.
 */
export const addFieldRollups: Migration = {
  version: 25,
  migrate(connection) {
    for (const statement of statements) connection.exec(statement)
  },
}
