import { isUtf8 } from 'node:buffer'
import { sql } from 'kysely'
import type { ReadExecutor } from '../base/executor.ts'
import { rawQuery } from './rawQuery.ts'

/** A cell whose bytes are no text as it should be. */
export interface BadCell {
  readonly rowid: number
  readonly column: string
  /** Bytes that are no UTF-8; else a NUL, or a mark that a name may not hold. */
  readonly isUtf8: boolean
}

/** Rows whose texts are looked through at once. */
const rowsAtOnce = 500
/** In Latin-1: NUL, and the bytes of U+202A–202E and U+2066–2069. */
const unkept = /\0|\u00e2(?:\u0080[\u00aa-\u00ae]|\u0081[\u00a6-\u00a9])/u

function textColumns(db: ReadExecutor, table: string): readonly string[] {
  const columns = rawQuery(sql<{ readonly name: string }>`SELECT name FROM pragma_table_info(${table}) WHERE type = 'TEXT'`)
  return db.all(columns).map(({ name }) => name)
}

/**
 * The cells of a table whose bytes are no UTF-8, or hold what not every text may. SQLite puts texts together without looking
 * at them, and many at once are looked through faster than any one by itself; only rows among which one is bad are read.
 */
export function* scanTexts(db: ReadExecutor, table: string, columns = textColumns(db, table)): Generator<BadCell> {
  if (columns.length === 0) return
  const texts = columns.map((column) => sql<Uint8Array | null>`CAST(group_concat(${sql.ref(column)}, char(10)) AS BLOB)`)
  const together = columns.map((column, index) => texts[index]?.as(column)).filter((text) => text !== undefined)
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const some = rawQuery(
      sql<Record<string, Uint8Array | number | null>>`SELECT ${sql.join(together)}, max("row number") AS "last row" FROM
        (SELECT rowid AS "row number", ${sql.join(columns.map((column) => sql.ref(column)))} FROM ${sql.ref(table)} WHERE rowid > ${after} ORDER BY rowid LIMIT ${rowsAtOnce})`,
    )
    const found = db.first(some)
    const last = found?.['last row']
    if (found === undefined || typeof last !== 'number') return
    for (const column of columns) {
      const bytes = found[column]
      if (bytes instanceof Uint8Array && !isClean(bytes)) yield* badCells(db, table, column, after, last)
    }
    after = last
  }
}

function isClean(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !unkept.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
}

function* badCells(db: ReadExecutor, table: string, column: string, after: number, last: number): Generator<BadCell> {
  const rows = rawQuery(
    sql<{
      readonly rowid: number
      readonly bytes: Uint8Array
    }>`SELECT rowid AS rowid, CAST(${sql.ref(column)} AS BLOB) AS bytes FROM ${sql.ref(table)}
      WHERE rowid > ${after} AND rowid <= ${last} AND ${sql.ref(column)} IS NOT NULL`,
  )
  for (const { rowid, bytes } of db.all(rows)) if (!isClean(bytes)) yield { rowid, column, isUtf8: isUtf8(bytes) }
}
