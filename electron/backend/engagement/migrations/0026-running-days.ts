import type { Migration } from './parts/migration.ts'

const statements: readonly string[] = [
  `CREATE TABLE failure_point_day (
  failure_point INTEGER NOT NULL,
  day INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  cases REAL NOT NULL,
  cases_rest REAL NOT NULL,
  cost REAL NOT NULL,
  cost_rest REAL NOT NULL,
  uncosted REAL NOT NULL,
  uncosted_rest REAL NOT NULL,
  PRIMARY KEY (failure_point, day)
) STRICT, WITHOUT ROWID`,
  // Counted from the rows when this migration ends.
  'UPDATE rollup_state SET complete = 0',
]

/**
 * Running sums of each month in all places together: what a failure point's month came to by the end of each of its days. A
 * period that cuts a month reads two of them, however many places and cases a day has.
 */
export const addRunningDays: Migration = {
  version: 26,
  migrate(connection) {
    for (const statement of statements) connection.exec(statement)
  },
}
