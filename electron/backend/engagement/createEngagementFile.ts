import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { EngagementDocument } from '../../../shared/engagement/engagement.ts'
import { hasTrait } from '../../../shared/model/lists/ListDescriptor.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { createWriteExecutor, StatementCache, type WriteExecutor } from '../store/base/executor.ts'
import { writeEngagement } from '../store/engagementValue.ts'
import { storedLists } from '../store/storedLists.ts'
import { connect } from './base/connection.ts'
import { publishNewFile, syncPath } from './base/durableFiles.ts'
import { sweepTemporaryFiles, temporaryNameFor } from './base/temporaryFiles.ts'
import { withRefusals } from './base/translateError.ts'
import { closeChange, openChange } from './changeJournal.ts'
import { completeRollups } from './completeRollups.ts'
import { isWritable } from './fileIdentity.ts'
import { migrations as allMigrations } from './migrations/migrations.ts'
import type { Migration } from './migrations/parts/migration.ts'
import { createSchema } from './schema.ts'
import { sealContent } from './seal/contentSeal.ts'
import { SealedBulk } from './seal/SealedBulk.ts'

export interface CreateOptions {
  /** Who creates it, for the change journal. */
  readonly author?: string
  readonly nativeBinding?: string | undefined
  /** The schema's steps; tests give shorter or longer lists. */
  readonly migrations?: readonly Migration[]
}

/**
 * Makes a new engagement file with this (valid) engagement in it. The file appears under its name whole and synced, or
 * not at all. @throws Refusal `exists`, `no-folder`, `name-too-long`, `no-permission`, `disk-full`
 */
export function createEngagementFile(path: string, engagement: EngagementDocument, options: CreateOptions = {}): void {
  buildEngagementFile(path, options, (transaction) => {
    writeEngagement(transaction, engagement)
    return true
  })
}

/**
 * Makes a new engagement file that `fill` writes to. The file appears under its name whole and synced, or not at all: when
 * `fill` answers false or throws, nothing is left. @throws Refusal as `createEngagementFile`
 */
export function buildEngagementFile(path: string, options: CreateOptions, fill: (transaction: WriteExecutor) => boolean): void {
  const name = basename(path)
  withRefusals(name, () => {
    assertFree(path, name)
    sweepTemporaryFiles(dirname(path))
    const temporary = temporaryNameFor(path)
    try {
      // Private from its first byte.
      closeSync(openSync(temporary, 'wx', 0o600))
      if (!buildDatabase(temporary, options, fill)) return
      syncPath(temporary, 'file')
      publishNewFile(temporary, path)
    } finally {
      rmSync(temporary, { force: true })
    }
  })
}

function assertFree(path: string, name: string): void {
  if (existsSync(path)) throw new Refusal('exists', { name })
  if (!statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory()) throw new Refusal('no-folder', { name })
  if (!isWritable(dirname(path))) throw new Refusal('no-permission', { name })
}

/** Nobody reads a file that is being built, and after a crash it is only rubbish: what guards a file's changes is left off. */
const buildingPragmas = ['journal_mode = MEMORY', 'synchronous = OFF', 'locking_mode = EXCLUSIVE', 'temp_store = FILE']

/** Builds the whole database in an empty file, in one transaction. False when `fill` gave it up. */
function buildDatabase(
  path: string,
  { author = '', nativeBinding, migrations = allMigrations }: CreateOptions,
  fill: (transaction: WriteExecutor) => boolean,
): boolean {
  const connection = connect(path, { nativeBinding })
  try {
    for (const pragma of buildingPragmas) connection.pragma(pragma)
    connection.pragma('foreign_keys = ON')
    connection.exec('BEGIN')
    // Held to at the commit; a list is filled before what it refers to is known to be whole.
    connection.pragma('defer_foreign_keys = ON')
    createSchema(connection, migrations)
    openChange(connection, {
      kind: 'edit',
      reverses: null,
      label: { key: 'engagement.create', params: {} },
      author,
    })
    let isKept = false
    withoutTriggersAndIndexes(connection, () => {
      const statements = new StatementCache(connection)
      const { executor, end } = createWriteExecutor(statements, new SealedBulk(connection, statements, null))
      isKept = fill(executor)
      end()
      return isKept
    })
    if (!isKept) return false
    closeChange(connection)
    completeRollups(connection)
    sealContent(connection)
    connection.exec('COMMIT')
    return true
  } finally {
    connection.close()
  }
}

/** The tables that may be filled with millions of rows. */
const longTables = Object.values(storedLists).flatMap(({ descriptor, tables }) =>
  hasTrait(descriptor, 'stays-in-file') ? tables : [],
)

/**
 * What a file begins with is not a change of it: the journal starts empty, and undo ends here anyway. The indexes of long
 * tables are made faster of all rows than row by row.
 */
function withoutTriggersAndIndexes(connection: Database, work: () => boolean): void {
  const objects = connection
    .prepare<[string], { type: string; name: string; sql: string }>(
      `SELECT type, name, sql FROM sqlite_schema WHERE type = 'trigger'
        OR type = 'index' AND sql LIKE 'CREATE INDEX%' AND tbl_name IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(longTables))
  for (const { type, name } of objects) connection.exec(`DROP ${type} ${name}`)
  if (!work()) return
  for (const { sql } of objects) connection.exec(sql)
}
