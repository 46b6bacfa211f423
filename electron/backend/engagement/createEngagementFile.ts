import { existsSync, rmSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { EngagementDocument } from '../../../shared/engagement/engagement.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { createWriteExecutor, StatementCache } from '../store/base/executor.ts'
import { writeEngagement } from '../store/engagementValue.ts'
import { closeChange, openChange } from './changeJournal.ts'
import { completeRollups } from './completeRollups.ts'
import { connect } from './connection.ts'
import { publishNewFile, temporaryNameFor, writeNewFile } from './durableFiles.ts'
import { isWritable } from './fileIdentity.ts'
import type { Migration } from './migrations/migration.ts'
import { migrations as allMigrations } from './migrations/migrations.ts'
import { createSchema } from './schema.ts'
import { withRefusals } from './translateError.ts'

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
  const name = basename(path)
  withRefusals(name, () => {
    assertFree(path, name)
    const bytes = buildDatabase(engagement, options)
    const temporary = temporaryNameFor(path)
    try {
      writeNewFile(temporary, [bytes])
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

/** The bytes of the whole database, made in memory so that an unfinished file is never on the disk. */
function buildDatabase(
  engagement: EngagementDocument,
  { author = '', nativeBinding, migrations = allMigrations }: CreateOptions,
): Buffer {
  const connection = connect(':memory:', { fileMustExist: false, nativeBinding })
  try {
    connection.pragma('foreign_keys = ON')
    connection.exec('BEGIN')
    createSchema(connection, migrations)
    openChange(connection, {
      kind: 'edit',
      reverses: null,
      label: { key: 'engagement.create', params: {} },
      author,
    })
    withoutTriggers(connection, () => {
      const { executor, end } = createWriteExecutor(new StatementCache(connection))
      writeEngagement(executor, engagement)
      end()
    })
    closeChange(connection)
    completeRollups(connection)
    connection.exec('COMMIT')
    return connection.serialize()
  } finally {
    connection.close()
  }
}

/** What a file begins with is not a change of it: the journal starts empty, and undo ends here anyway. */
function withoutTriggers(connection: Database, work: () => void): void {
  const triggers = connection
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all()
  for (const { name } of triggers) connection.exec(`DROP TRIGGER ${name}`)
  work()
  for (const { sql } of triggers) connection.exec(sql)
}
