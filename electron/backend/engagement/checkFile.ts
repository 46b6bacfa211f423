import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { Refusal } from '../../../shared/model/refusal.ts'
import { applyPragmas, connect } from './connection.ts'
import { isWritable } from './fileIdentity.ts'
import type { Migration } from './migrations/migration.ts'
import { hasExpectedSchema } from './schema.ts'
import { translateError } from './translateError.ts'

export interface CheckOptions {
  readonly name: string
  readonly migrations: readonly Migration[]
  readonly nativeBinding?: string | undefined
}

/**
 * A connection that cannot write, to a file that passed `checkConnection`. Where the file allows, its values were held
 * against their limits too. @throws Refusal as `checkConnection`
 */
export function connectForViewing(path: string, options: CheckOptions): Database.Database {
  const connection = connect(path, { readonly: true, nativeBinding: options.nativeBinding })
  try {
    checkConnection(connection, options)
    if (isWritable(path)) checkLimits(path, options)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Checks a file through connections of its own that write nothing. @throws Refusal as `checkConnection` */
export function checkFile(path: string, options: CheckOptions): void {
  connectForViewing(path, options).close()
}

/**
 * SQLite drops the CHECK constraints of a database it opens read-only, and its integrity check then passes over them. So,
 * once the file is known to be whole and to hold nothing of others, they are checked through a connection that could write.
 */
function checkLimits(path: string, options: CheckOptions): void {
  const connection = connect(path, { nativeBinding: options.nativeBinding })
  try {
    connection.pragma('query_only = ON')
    checkConnection(connection, options)
  } finally {
    connection.close()
  }
}

/**
 * Sets the pragmas and asks everything that must hold before a file may be used: it is whole, free of dangling references,
 * and holds exactly the tables and triggers that our migrations make. A view or trigger of someone else's is refused by
 * its text and never run. @throws Refusal `damaged`, `unexpected-content`
 */
export function checkConnection(connection: Database.Database, options: CheckOptions): void {
  try {
    applyPragmas(connection)
    assertSound(connection, options)
  } catch (error) {
    const translated = translateError(error, options.name)
    // Our statements here are the same for every file, so one that SQLite cannot run tells of the file.
    throw translated instanceof Database.SqliteError
      ? new Refusal('damaged', { name: options.name }, { cause: error })
      : translated
  }
}

function assertSound(connection: Database.Database, { name, migrations, nativeBinding }: CheckOptions): void {
  if (connection.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new Refusal('damaged', { name })
  if (isCutShort(connection)) throw new Refusal('damaged', { name })
  const dangling = connection.pragma('foreign_key_check')
  if (!Array.isArray(dangling) || dangling.length > 0) throw new Refusal('damaged', { name })
  if (!hasExpectedSchema(connection, migrations, nativeBinding)) throw new Refusal('unexpected-content', { name })
}

/** SQLite reads what is missing at the end of a file's last page as zeros and calls it whole. */
function isCutShort(connection: Database.Database): boolean {
  const size =
    Number(connection.pragma('page_count', { simple: true })) * Number(connection.pragma('page_size', { simple: true }))
  return statSync(connection.name).size < size
}
