import Database from 'better-sqlite3'

export interface ConnectOptions {
  readonly readonly?: boolean
  readonly fileMustExist?: boolean
  /** Milliseconds to wait for another process's lock. */
  readonly timeout?: number
  /** Path of a better-sqlite3 build other than the one in its package. */
  readonly nativeBinding?: string | undefined
}

/** A commit by another process takes milliseconds; this outlasts it and a slow disk. */
const defaultTimeout = 5000

export function connect(
  path: string,
  { readonly = false, fileMustExist = true, timeout = defaultTimeout, nativeBinding }: ConnectOptions,
): Database.Database {
  return new Database(path, { readonly, fileMustExist, timeout, ...(nativeBinding !== undefined && { nativeBinding }) })
}

/**
 * Half of what better-sqlite3 gives each connection. A document has two of them, and larger ones made no answer faster
 * with 1,000,000 occurrences, while both filled up.
 */
const cacheKibibytes = 8192

/** What every connection to an engagement file must answer (design section 4, check S1). */
export const requiredPragmas = {
  journal_mode: 'delete',
  synchronous: 3,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  secure_delete: 1,
  locking_mode: 'normal',
} as const satisfies Readonly<Record<string, string | number>>

/** As much as an import of a hundred thousand cases changes; larger ones are kept to the memory of a small computer. */
export const manyRowsKibibytes = 65_536

/**
 * Prepares a connection for a transaction of very many rows: pages that do not fit are written before the commit, which takes
 * long, and from then on nobody can read the file.
 */
function expectManyRows(connection: Database.Database): void {
  connection.pragma(`cache_size = ${-manyRowsKibibytes}`)
  // What each statement could be taken back by goes into a file otherwise, page by page.
  connection.pragma('temp_store = MEMORY')
}

/** Sets the pragmas and reads them back. Journal mode is written to the file, so a viewer leaves it as it is. */
export function applyPragmas(connection: Database.Database, expectsManyRows = false): void {
  connection.pragma('trusted_schema = OFF')
  connection.pragma('cell_size_check = ON')
  connection.pragma('mmap_size = 0')
  connection.pragma(`cache_size = ${-cacheKibibytes}`)
  if (expectsManyRows) expectManyRows(connection)
  connection.pragma('foreign_keys = ON')
  connection.pragma('recursive_triggers = ON')
  connection.pragma('secure_delete = ON')
  connection.pragma('locking_mode = NORMAL')
  connection.pragma('synchronous = EXTRA')
  if (!connection.readonly) connection.pragma('journal_mode = DELETE')
  for (const [name, required] of Object.entries(requiredPragmas)) {
    if (connection.readonly && name === 'journal_mode') continue
    const actual = connection.pragma(name, { simple: true })
    if (actual !== required && !(name === 'mmap_size' && actual === undefined)) {
      throw new Error(`pragma ${name} is ${String(actual)} where ${required} is required`)
    }
  }
}
