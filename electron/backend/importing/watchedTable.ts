import type { TableRecord } from '../../../shared/tables/TableRecord.ts'
import type { OpenTable } from './openTable.ts'

type Rows = AsyncIterable<readonly TableRecord[]>

/** The same table, which says of every rows that are taken from it how many they are. */
export function watchedTable(table: OpenTable, taken: (rows: number) => void): OpenTable {
  return withRows(table, (rows) => eachTold(rows, taken))
}

/** The same table as if it ended after some rows. */
export function firstRows(table: OpenTable, most: number): OpenTable {
  return withRows(table, (rows) => firstOf(rows, most))
}

/** What a reading finds of the table is known only while its rows are taken, so it is asked of the reading itself. */
function withRows(table: OpenTable, pass: (rows: Rows) => Rows): OpenTable {
  return {
    ...table,
    read(options) {
      const reading = table.read(options)
      return {
        get layout() {
          return reading.layout
        },
        get leftOut() {
          return reading.leftOut
        },
        rows: pass(reading.rows),
      }
    },
  }
}

async function* eachTold(rows: Rows, taken: (rows: number) => void): AsyncGenerator<readonly TableRecord[]> {
  for await (const some of rows) {
    yield some
    taken(some.length)
  }
}

async function* firstOf(rows: Rows, most: number): AsyncGenerator<readonly TableRecord[]> {
  let taken = 0
  for await (const some of rows) {
    yield some.slice(0, most - taken)
    taken += some.length
    if (taken >= most) return
  }
}
