import type { TableRecord } from '../../../shared/tables/TableRecord.ts'
import type { OpenTable } from './openTable.ts'

/** The same table, which says of every rows that are taken from it how many they are. */
export function watchedTable(table: OpenTable, taken: (rows: number) => void): OpenTable {
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
        rows: eachTold(reading.rows, taken),
      }
    },
  }
}

async function* eachTold(
  rows: AsyncIterable<readonly TableRecord[]>,
  taken: (rows: number) => void,
): AsyncGenerator<readonly TableRecord[]> {
  for await (const some of rows) {
    yield some
    taken(some.length)
  }
}

/** The same table as if it ended after some rows. */
export function firstRows(table: OpenTable, most: number): OpenTable {
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
        rows: firstOf(reading.rows, most),
      }
    },
  }
}

async function* firstOf(rows: AsyncIterable<readonly TableRecord[]>, most: number): AsyncGenerator<readonly TableRecord[]> {
  let taken = 0
  for await (const some of rows) {
    yield some.slice(0, most - taken)
    taken += some.length
    if (taken >= most) return
  }
}
