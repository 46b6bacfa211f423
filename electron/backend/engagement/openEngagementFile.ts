import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { Refusal } from '../../../shared/model/refusal.ts'
import { makeBackup } from './backups.ts'
import { checkFile, connectForViewing } from './checkFile.ts'
import { completeRollups } from './completeRollups.ts'
import { applyPragmas, connect } from './connection.ts'
import { copyDatabase } from './copyDatabase.ts'
import { EngagementFile, type SessionOptions } from './EngagementFile.ts'
import { type FileIdentity, identityOf, type LocatedFile, locateFile } from './fileIdentity.ts'
import { inspectHeader } from './inspectHeader.ts'
import { type Locks, takeLocks } from './locks.ts'
import type { Migration } from './migrations/migration.ts'
import { migrations as allMigrations } from './migrations/migrations.ts'
import { hasLeftovers, recoverCopy, recoverInPlace } from './recovery.ts'
import { hasExpectedSchema, latestVersion, migrateSchema, schemaVersionOf } from './schema.ts'
import { translateError, withRefusals } from './translateError.ts'

export interface OpenOptions {
  /** `write` takes the file for this process; `read` takes nothing and sees what is committed, also while another process writes. */
  readonly mode: 'write' | 'read'
  /** Where locks, backups and recoveries are kept. */
  readonly userDataFolder: string
  /** Path of a better-sqlite3 build other than the one in its package. */
  readonly nativeBinding?: string | undefined
  /** The schema's steps; tests give shorter or longer lists. */
  readonly migrations?: readonly Migration[]
}

interface Opening extends Required<Omit<OpenOptions, 'nativeBinding'>> {
  readonly nativeBinding: string | undefined
  readonly file: LocatedFile
  readonly name: string
}

/**
 * The files that this process has open, by identity. Their bytes must not be touched by `fs`, which would drop SQLite's
 * locks; and held here, a session that nobody refers to any more is not closed and unlocked by the garbage collector.
 */
const sessions = new Map<FileIdentity, ReadonlySet<EngagementFile>>()

/**
 * Opens an engagement file after everything about it was checked through a connection that cannot write. A file that
 * does not allow changes opens for viewing (`readOnly`), also when asked for writing. An older file is backed up and
 * migrated; one opened for viewing is migrated in a copy. Whatever is refused is left byte for byte as it was.
 * @throws Refusal `not-found`, `not-a-file`, `not-ours`, `newer`, `not-migrated`, `damaged`, `unexpected-content`, `open-elsewhere`, `busy`, `disk-full`
 */
export function openEngagementFile(path: string, options: OpenOptions): EngagementFile {
  const file = withRefusals(basename(path), () => locateFile(path))
  const opening: Opening = {
    mode: options.mode,
    userDataFolder: options.userDataFolder,
    nativeBinding: options.nativeBinding,
    migrations: options.migrations ?? allMigrations,
    file,
    name: file.name,
  }
  return withRefusals(file.name, () => {
    if (options.mode === 'write' && file.viewOnly === null) return openForWriting(opening)
    // Whoever has the file under its other name is the reason to give.
    if (options.mode === 'write' && file.viewOnly === 'linked') takeLocks(file, opening).release()
    return openForViewing(opening)
  })
}

function openForWriting(opening: Opening): EngagementFile {
  const { file, userDataFolder, nativeBinding } = opening
  const header = inspect(opening)
  // Before the checks, so that what they find still holds when the file is used, and a file in use is refused at once.
  const locks = takeLocks(file, { userDataFolder, nativeBinding })
  try {
    if (header.isWal || hasLeftovers(file.path)) recoverUnlessConnected(opening)
    checkFile(file.path, opening)
    return startWriting(opening, locks)
  } catch (error) {
    locks.release()
    throw error
  }
}

function startWriting(opening: Opening, locks: Locks): EngagementFile {
  const connection = connect(opening.file.path, { nativeBinding: opening.nativeBinding })
  try {
    applyPragmas(connection)
    removeEmptyJournal(connection, opening.file.path)
    if (schemaVersionOf(connection) < latestVersion(opening.migrations)) {
      makeBackup(connection, { ...opening, path: opening.file.path, now: new Date() })
      migrate(connection, opening)
    }
    return startSession(connection, opening, { viewOnly: null, onClosed: () => locks.release() })
  } catch (error) {
    connection.close()
    throw error
  }
}

/**
 * A writer killed just after making its journal leaves it empty: nothing to roll back, and SQLite keeps it until the next
 * write. This is such a write, of the version that is there. Removing the name ourselves could hit another program's journal.
 */
function removeEmptyJournal(connection: Database, path: string): void {
  if (existsSync(`${path}-journal`)) connection.pragma(`user_version = ${schemaVersionOf(connection)}`)
}

function openForViewing(opening: Opening): EngagementFile {
  const { file, nativeBinding, migrations } = opening
  const header = inspect(opening)
  const settled = header.isWal || hasLeftovers(file.path) ? recoverForViewing(opening) : file.path
  const connection = connectForViewing(settled, opening)
  const viewOnly = file.viewOnly ?? 'asked'
  if (schemaVersionOf(connection) === latestVersion(migrations))
    return startSession(connection, opening, { viewOnly, onClosed: () => {} })
  const { path, remove } = closing(connection, () => migratedCopy(connection, opening))
  return startSession(connect(path, { readonly: true, nativeBinding }), opening, { viewOnly, onClosed: remove })
}

function closing<Result>(connection: Database, work: () => Result): Result {
  try {
    return work()
  } finally {
    connection.close()
  }
}

/** A private copy of an older file, brought to today's schema, for a viewer who may not change the file itself. */
function migratedCopy(connection: Database, opening: Opening): { readonly path: string; remove(): void } {
  const folder = join(opening.userDataFolder, 'viewing')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `${randomUUID()}.shoresh`)
  const remove = () => rmSync(path, { force: true })
  try {
    copyDatabase(connection, path, { nativeBinding: opening.nativeBinding })
    const copy = connect(path, { nativeBinding: opening.nativeBinding })
    closing(copy, () => {
      applyPragmas(copy)
      migrate(copy, opening)
    })
    return { path, remove }
  } catch (error) {
    remove()
    throw error
  }
}

/** All missing steps in one transaction: afterwards the file is exactly what a new one would be, or exactly as it was. */
function migrate(connection: Database, { migrations, nativeBinding, name }: Opening): void {
  // A step may rebuild a table that others refer to; all references are checked before the commit instead.
  connection.pragma('foreign_keys = OFF')
  connection.exec('BEGIN IMMEDIATE')
  try {
    migrateSchema(connection, migrations)
    completeRollups(connection)
    const dangling = connection.pragma('foreign_key_check')
    if (!Array.isArray(dangling) || dangling.length > 0) throw new Error('a migration left dangling references')
    if (!hasExpectedSchema(connection, migrations, nativeBinding)) throw new Error('a migration left a schema unlike a new file')
    connection.exec('COMMIT')
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    const translated = translateError(error, name)
    throw translated instanceof Refusal ? translated : new Refusal('not-migrated', { name }, { cause: error })
  } finally {
    connection.pragma('foreign_keys = ON')
  }
}

/** A file this process is connected to was inspected then, and is not read again. */
function inspect({ file, migrations }: Opening): { readonly isWal: boolean } {
  return sessions.has(file.identity) ? { isWal: false } : inspectHeader(file.path, file.name, latestVersion(migrations))
}

function recoverUnlessConnected(opening: Opening): void {
  // With a viewer in this process SQLite still rolls back by itself; only the copy kept aside is given up.
  if (!sessions.has(opening.file.identity)) recoverInPlace(opening.file.path, opening)
}

/** The path to view: the file itself, recovered when its writer is gone, or a recovered copy when it may not be changed. */
function recoverForViewing(opening: Opening): string {
  const { file, userDataFolder, nativeBinding } = opening
  if (file.viewOnly !== null) return isSound(file.path, opening) ? file.path : recoverCopy(file.path, opening)
  const locks = locksOrNull(() => takeLocks(file, { userDataFolder, nativeBinding }))
  // Somebody is in the middle of a write: SQLite shows what was committed before it.
  if (locks === null) return file.path
  try {
    recoverUnlessConnected(opening)
    return file.path
  } finally {
    locks.release()
  }
}

function isSound(path: string, opening: Opening): boolean {
  try {
    checkFile(path, opening)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

function locksOrNull(take: () => Locks): Locks | null {
  try {
    return take()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'open-elsewhere') return null
    throw error
  }
}

function startSession(
  connection: Database,
  { file, userDataFolder, nativeBinding }: Opening,
  { viewOnly, onClosed }: Pick<SessionOptions, 'viewOnly' | 'onClosed'>,
): EngagementFile {
  const { path, name, identity } = file
  if (identityOf(path) !== identity) {
    connection.close()
    throw new Refusal('moved', { name })
  }
  const session: EngagementFile = new EngagementFile(connection, {
    path,
    name,
    identity,
    viewOnly,
    userDataFolder,
    nativeBinding,
    onClosed() {
      const others = new Set(sessions.get(identity))
      others.delete(session)
      if (others.size === 0) sessions.delete(identity)
      else sessions.set(identity, others)
      onClosed()
    },
  })
  sessions.set(identity, new Set(sessions.get(identity)).add(session))
  return session
}
