import Database from 'better-sqlite3'
import { type FileProblems, noProblems, withBrokenSeal } from '../../../shared/engagement/FileProblems.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { createReadExecutor, StatementCache } from '../store/base/executor.ts'
import { findFileProblems } from '../store/rules/fileProblems.ts'
import { applyPragmas, connect } from './base/connection.ts'
import { isIntact } from './base/isIntact.ts'
import { translateError } from './base/translateError.ts'
import { isWritable } from './fileIdentity.ts'
import { migrations } from './migrations/migrations.ts'
import { type ExpectedSchemas, expectedSchemas, hasExpectedSchema, latestVersion, schemaVersionOf } from './schema.ts'
import { isSealRight } from './seal/contentSeal.ts'

export interface CheckOptions {
  readonly name: string
  /** The schemas that a file of ours may have. */
  readonly schemas: ExpectedSchemas
  readonly nativeBinding?: string | undefined
}

/**
 * Asks everything that must hold before a file may be used, through connections of its own that write nothing. First that
 * it holds exactly the tables, indexes and triggers that our migrations make: a view, an index or a trigger of someone
 * else's is refused by its text and nothing of it is run. `trusted` is called then. Only after that is looked whether the
 * file is whole, free of dangling references, and, where it may be written, within its limits.
 * @throws Refusal `damaged`, `unexpected-content`
 */
export function checkFile(path: string, options: CheckOptions): void {
  check(path, options, () => undefined)
}

/**
 * The same and then what `checkRules` asks, of pages that were read already. @throws Refusal as `checkFile` and `checkRules`
 */
export function checkFileAndRules(path: string, options: CheckOptions, trusted: () => void): FileProblems {
  return check(path, options, (connection) => rulesBroken(connection, options), trusted)
}

function check<Result>(
  path: string,
  options: CheckOptions,
  andThen: (connection: Database.Database) => Result,
  trusted: () => void = () => undefined,
): Result {
  withConnection(path, { ...options, readonly: true }, (connection) => {
    applyPragmas(connection)
    assertTrusted(connection, options)
  })
  trusted()
  // SQLite drops the CHECK constraints of a database that it opens read-only, and its integrity check passes over them.
  return withConnection(path, { ...options, readonly: !isWritable(path) }, (connection) => {
    connection.pragma('query_only = ON')
    applyPragmas(connection)
    assertWhole(connection, options)
    return andThen(connection)
  })
}

/**
 * The rules that a file breaks, of what it says and of its bookkeeping, and whether it says what it was sealed with; none are
 * looked for in a schema that is not today's. Expects a file that was found whole. @throws Refusal `damaged` for one that says
 * nothing that can be read
 */
export function checkRules(path: string, options: CheckOptions): FileProblems {
  return withConnection(path, { ...options, readonly: true }, (connection) => {
    applyPragmas(connection)
    return rulesBroken(connection, options)
  })
}

function rulesBroken(connection: Database.Database, options: CheckOptions): FileProblems {
  if (!hasTodaysSchema(connection, options)) return noProblems
  const db = createReadExecutor(new StatementCache(connection))
  connection.exec('BEGIN')
  const isAsSealed = isSealRight(connection)
  const problems = findFileProblems(db)
  connection.exec('COMMIT')
  if (problems === null) throw new Refusal('damaged', { name: options.name })
  return isAsSealed ? problems : withBrokenSeal(problems)
}

function hasTodaysSchema(connection: Database.Database, { nativeBinding }: CheckOptions): boolean {
  const latest = latestVersion(migrations)
  const expected = expectedSchemas(migrations, latest, { nativeBinding })
  return schemaVersionOf(connection) === latest && hasExpectedSchema(connection, expected)
}

/** As `checkFile`, through a connection that is open, which may have something to roll back. @throws Refusal as `checkFile` */
export function checkConnection(connection: Database.Database, options: CheckOptions): void {
  telling(options, () => {
    applyPragmas(connection)
    assertTrusted(connection, options)
    assertWhole(connection, options)
  })
}

function withConnection<Result>(
  path: string,
  { readonly, ...options }: CheckOptions & { readonly readonly: boolean },
  work: (connection: Database.Database) => Result,
): Result {
  return telling(options, () => {
    const connection = connect(path, { readonly, nativeBinding: options.nativeBinding })
    try {
      return work(connection)
    } finally {
      connection.close()
    }
  })
}

/** Our statements here are the same for every file, so one that SQLite cannot run tells of the file. */
function telling<Result>({ name }: CheckOptions, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    const translated = translateError(error, name)
    throw translated instanceof Database.SqliteError ? new Refusal('damaged', { name }, { cause: error }) : translated
  }
}

function assertTrusted(connection: Database.Database, { name, schemas }: CheckOptions): void {
  if (!hasExpectedSchema(connection, schemas)) throw new Refusal('unexpected-content', { name })
}

function assertWhole(connection: Database.Database, { name }: CheckOptions): void {
  if (!isIntact(connection)) throw new Refusal('damaged', { name })
  const dangling = connection.pragma('foreign_key_check')
  if (!Array.isArray(dangling) || dangling.length > 0) throw new Refusal('damaged', { name })
}
