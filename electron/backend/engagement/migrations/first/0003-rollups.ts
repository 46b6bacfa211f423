import type { Migration } from '../parts/migration.ts'

/** Sums of the occurrences of one day or month in one place; what rounding took from a sum stands beside it. */
const sums = `rows INTEGER NOT NULL,
  cases REAL NOT NULL,
  cases_rest REAL NOT NULL,
  cost REAL NOT NULL,
  cost_rest REAL NOT NULL,
  uncosted REAL NOT NULL,
  uncosted_rest REAL NOT NULL`

/** They are counted from the rows when the file is next opened. */
export const rollupsToCount = 'INSERT INTO rollup_state (one, complete) VALUES (1, 0)'

const statements: readonly string[] = [
  `CREATE TABLE rollup_state (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  complete INTEGER NOT NULL CHECK (complete IN (0, 1))
) STRICT`,
  rollupsToCount,
  `CREATE TABLE rollup_name (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT`,
  `CREATE TABLE occurrence_day (
  failure_point INTEGER NOT NULL,
  day INTEGER NOT NULL,
  stage INTEGER NOT NULL,
  channel INTEGER NOT NULL,
  ${sums},
  PRIMARY KEY (failure_point, day, stage, channel)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE occurrence_month (
  failure_point INTEGER NOT NULL,
  month INTEGER NOT NULL,
  stage INTEGER NOT NULL,
  channel INTEGER NOT NULL,
  ${sums},
  PRIMARY KEY (failure_point, month, stage, channel)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE customer_day (
  failure_point INTEGER NOT NULL,
  stage INTEGER NOT NULL,
  channel INTEGER NOT NULL,
  day INTEGER NOT NULL,
  previous INTEGER NOT NULL,
  customers INTEGER NOT NULL,
  PRIMARY KEY (failure_point, stage, channel, day, previous)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE customer_month (
  failure_point INTEGER NOT NULL,
  stage INTEGER NOT NULL,
  channel INTEGER NOT NULL,
  month INTEGER NOT NULL,
  previous INTEGER NOT NULL,
  customers INTEGER NOT NULL,
  PRIMARY KEY (failure_point, stage, channel, month, previous)
) STRICT, WITHOUT ROWID`,
  'DROP INDEX occurrence_failure_point',
  'CREATE INDEX occurrence_failure_point_day ON occurrence (failure_point, happened_on)',
  'CREATE INDEX occurrence_customer ON occurrence (failure_point, customer, happened_on) WHERE customer IS NOT NULL',
]

/**
 * Rollups: the occurrences added up by failure point, day, stage and channel, and by month; and for distinct customers of any
 * period, how many are met on a day after having last been met on an earlier one (`previous`; 0 never). Names of failure
 * points, stages and channels stand as numbers; 0 is none, and −1 any stage and channel.
 */
export const addRollups: Migration = {
  version: 3,
  migrate(connection) {
    for (const statement of statements) connection.exec(statement)
  },
}
