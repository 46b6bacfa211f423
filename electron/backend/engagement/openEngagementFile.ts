import { existsSync, rmSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Database } from 'better-sqlite3'
import { type FileProblems, noProblems } from '../../../shared/engagement/FileProblems.ts'
import type { Recovered } from '../../../shared/engagement/recovered.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import type { Jobs } from '../jobs/createJobs.ts'
import { applyPragmas, connect } from './base/connection.ts'
import { hasLeftovers } from './base/leftovers.ts'
import { makePrivateFolder } from './base/privateFolder.ts'
import { withRefusals, withRefusalsAwaited } from './base/translateError.ts'
import { holdConnected, isConnectedHere } from './connectedFiles.ts'
import { makeBackup } from './copies/backups.ts'
import { EngagementFile } from './EngagementFile.ts'
import { identityOf, type LocatedFile, locateFile } from './fileIdentity.ts'
import { inspectHeader } from './inspectHeader.ts'
import { type Locks, takeLocks } from './locks.ts'
import { migratedCopy, migrateFile } from './migrateFile.ts'
import { migrations as allMigrations } from './migrations/migrations.ts'
import type { Migration } from './migrations/parts/migration.ts'
import type { SessionOptions } from './SessionOptions.ts'
import { expectedSchemas, latestVersion, schemaVersionOf } from './schema.ts'
import { type CheckQuestion, type FileCheck, startCheck } from './startCheck.ts'
import { viewingFolder } from './sweepUserData.ts'

export interface OpenOptions {
  /** `write` takes the file; `read` sees what is committed, also while it is written; `look` too, and brings nothing back. */
  readonly mode: 'write' | 'read' | 'look'
  /** Where locks, backups and recoveries are kept. */
  readonly userDataFolder: string
  /** Checks the file and its copies. */
  readonly jobs: Jobs
  /** Path of a better-sqlite3 build other than the one in its package. */
  readonly nativeBinding?: string | undefined
  /** The schema's steps; tests give shorter or longer lists. */
  readonly migrations?: readonly Migration[]
  /** Aborted, the opening is given up. */
  readonly signal?: AbortSignal | undefined
  /** Bytes up to which the whole check is waited for; a larger file is read as soon as its schema is known to be ours. */
  readonly waitingSize?: number
  /** Very many rows will be written at once. */
  readonly expectsManyRows?: boolean
}

interface Opening extends Required<Omit<OpenOptions, 'nativeBinding' | 'signal'>> {
  readonly nativeBinding: string | undefined
  readonly signal: AbortSignal | undefined
  readonly file: LocatedFile
  readonly name: string
}

/** What a check left to do when the file could be used: nothing, or the rest of it. */
interface Usable {
  /** The file, or a copy of it that was brought back. */
  readonly path: string
  readonly rest: FileCheck | null
  /** The rules that it breaks, where all of it was checked. */
  readonly problems: FileProblems
  /** What a user has to be told of how it was brought back. */
  readonly recovered: Recovered | null
  /** To be called when the path is not read any more. */
  readonly forget: () => void
}

const defaultWaitingSize = 200 * 1024 * 1024

/**
 * Opens an engagement file after everything about it was checked, in a process of its own that writes nothing. Of a very
 * large file the schema is checked first, then it is open, and written to only when all the rest was checked. A file that
 * does not allow changes opens for viewing (`readOnly`), and so does one that breaks rules (`problems`), until it is mended. An
 * older file is backed up and migrated; viewed, it is migrated in a copy. Whatever is refused is left byte for byte as it was.
 * @throws Refusal `not-found`, `not-a-file`, `not-ours`, `newer`, `not-migrated`, `damaged`, `unexpected-content`, `open-elsewhere`, `left-unfinished`, `busy`, `disk-full`, `too-long`, `too-much-memory`
 */
export async function openEngagementFile(path: string, options: OpenOptions): Promise<EngagementFile> {
  const file = withRefusals(basename(path), () => locateFile(path))
  const opening: Opening = {
    migrations: allMigrations,
    waitingSize: defaultWaitingSize,
    expectsManyRows: false,
    ...options,
    nativeBinding: options.nativeBinding,
    signal: options.signal,
    file,
    name: file.name,
  }
  return withRefusalsAwaited(file.name, async () => {
    if (options.mode === 'write' && file.viewOnly === null) return openForWriting(opening)
    // Whoever has the file under its other name is the reason to give.
    if (options.mode === 'write' && file.viewOnly === 'linked') takeLocks(file, opening).release()
    return openForViewing(opening)
  })
}

async function openForWriting(opening: Opening): Promise<EngagementFile> {
  const { file, userDataFolder, nativeBinding } = opening
  const found = inspect(opening)
  // Before the checks, so that what they find still holds when the file is used, and a file in use is refused at once.
  const locks = takeLocks(file, { userDataFolder, nativeBinding })
  try {
    return await startWriting(opening, locks, await usable(opening, found, found.isLeft ? 'settle' : 'none'))
  } catch (error) {
    locks.release()
    throw error
  }
}

async function startWriting(
  opening: Opening,
  locks: Locks,
  { rest, problems, recovered, forget: done }: Usable,
): Promise<EngagementFile> {
  const { file, nativeBinding, migrations } = opening
  const connection = connect(file.path, { nativeBinding })
  const forget = holdConnected(file.identity, { connection, locks })
  try {
    applyPragmas(connection, opening.expectsManyRows)
    const isOlder = schemaVersionOf(connection) < latestVersion(migrations)
    if (isOlder || existsSync(`${file.path}-journal`)) await rest?.whole
    removeEmptyJournal(connection, file.path)
    if (isOlder) {
      await makeBackup(connection, { ...opening, path: file.path, now: new Date() })
      migrateFile(connection, opening)
    }
    const found = isOlder ? await rulesBroken(opening, file.path) : problems
    const onClosed = () => {
      forget()
      done()
      locks.release()
    }
    return startSession(connection, opening, { viewOnly: null, rest, problems: found, recovered, onClosed })
  } catch (error) {
    rest?.stop(error)
    connection.close()
    forget()
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

async function openForViewing(opening: Opening): Promise<EngagementFile> {
  const found = inspect(opening)
  if (found.isLeft && opening.mode === 'look') throw new Refusal('left-unfinished', { name: opening.name })
  const used = found.isLeft ? await usableLeft(opening, found) : await usable(opening, found, 'none')
  try {
    return await startViewing(opening, used)
  } catch (error) {
    used.rest?.stop(error)
    used.forget()
    throw error
  }
}

async function startViewing(opening: Opening, used: Usable): Promise<EngagementFile> {
  const { file, nativeBinding, migrations } = opening
  const { path, rest, problems, recovered } = used
  const connection = connect(path, { readonly: true, nativeBinding })
  const forget = holdConnected(file.identity, connection)
  const viewOnly = file.viewOnly ?? 'asked'
  try {
    applyPragmas(connection)
    if (schemaVersionOf(connection) === latestVersion(migrations)) {
      const onClosed = () => {
        forget()
        used.forget()
      }
      return startSession(connection, opening, { viewOnly, rest, problems, recovered, onClosed })
    }
    await rest?.whole
    const copy = await migratedCopy(connection, opening)
    const session = await viewCopy(copy, opening, { viewOnly, recovered })
    connection.close()
    forget()
    used.forget()
    return session
  } catch (error) {
    connection.close()
    forget()
    throw error
  }
}

async function viewCopy(
  { path, remove }: Awaited<ReturnType<typeof migratedCopy>>,
  opening: Opening,
  shown: Pick<SessionOptions, 'viewOnly' | 'recovered'>,
): Promise<EngagementFile> {
  const connection = connect(path, { readonly: true, nativeBinding: opening.nativeBinding })
  try {
    const problems = await rulesBroken(opening, path)
    return startSession(connection, opening, { ...shown, rest: null, problems, onClosed: remove })
  } catch (error) {
    connection.close()
    remove()
    throw error
  }
}

interface Found {
  /** The newest schema that the file can be of. */
  readonly schemaVersion: number
  /** A writer left it in the middle of a write, or in WAL mode. */
  readonly isLeft: boolean
}

/** What is known of a file before any connection to it. @throws Refusal `not-ours`, `newer` */
function inspect({ file, migrations }: Opening): Found {
  const latest = latestVersion(migrations)
  // One that this process is connected to was inspected then.
  const { schemaVersion, isWal } = isConnectedHere(file.identity)
    ? { schemaVersion: latest, isWal: false }
    : inspectHeader(file.path, file.name, latest)
  return { schemaVersion, isLeft: isWal || hasLeftovers(file.path) }
}

/** Checks the file as far as it has to be before it is used. @throws Refusal */
async function usable(opening: Opening, found: Found, leftovers: CheckQuestion['leftovers']): Promise<Usable> {
  const { file, jobs, signal, waitingSize, name, userDataFolder, migrations, nativeBinding } = opening
  const schemas = expectedSchemas(migrations, found.schemaVersion, { nativeBinding, withOlder: found.isLeft })
  const workFolder = leftovers === 'none' ? null : makePrivateFolder(viewingFolder(userDataFolder))
  const forget = () => {
    if (workFolder !== null) rmSync(workFolder, { recursive: true, force: true })
  }
  const check = startCheck(jobs, { path: file.path, name, leftovers, schemas, userDataFolder, workFolder, nativeBinding })
  const giveUp = () => check.stop(signal?.reason)
  signal?.addEventListener('abort', giveUp, { once: true })
  try {
    signal?.throwIfAborted()
    const { path, recovered } = await check.trusted
    if (statSync(file.path).size > waitingSize) return { path, rest: check, problems: noProblems, recovered, forget }
    return { path, rest: null, problems: await check.whole, recovered, forget }
  } catch (error) {
    forget()
    throw error
  } finally {
    signal?.removeEventListener('abort', giveUp)
  }
}

/** The rules that a file breaks which was brought to today's schema just now. @throws Refusal */
function rulesBroken(opening: Opening, path: string): Promise<FileProblems> {
  const { jobs, name, userDataFolder, migrations, nativeBinding } = opening
  const schemas = expectedSchemas(migrations, latestVersion(migrations), { nativeBinding })
  return startCheck(jobs, { path, name, leftovers: 'none', schemas, userDataFolder, workFolder: null, nativeBinding }).whole
}

/** What can be viewed of a file that was left in the middle of a write. @throws Refusal */
async function usableLeft(opening: Opening, found: Found): Promise<Usable> {
  const { file, userDataFolder, nativeBinding } = opening
  if (file.viewOnly !== null) return usable(opening, found, 'settle-copy')
  const locks = locksOrNull(() => takeLocks(file, { userDataFolder, nativeBinding }))
  // Somebody is in the middle of a write: SQLite shows what was committed before it.
  if (locks === null) return usable(opening, found, 'none')
  try {
    return await usable(opening, found, 'settle')
  } finally {
    locks.release()
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

type Started = Pick<SessionOptions, 'viewOnly' | 'problems' | 'recovered' | 'onClosed'> & { readonly rest: FileCheck | null }

function startSession(connection: Database, opening: Opening, { rest, onClosed, ...started }: Started): EngagementFile {
  const { path, name, identity } = opening.file
  if (identityOf(path) !== identity) throw new Refusal('moved', { name })
  let forget = () => {}
  const session: EngagementFile = new EngagementFile(connection, {
    path,
    name,
    identity,
    ...started,
    userDataFolder: opening.userDataFolder,
    jobs: opening.jobs,
    nativeBinding: opening.nativeBinding,
    checked: rest?.whole,
    onClosed() {
      rest?.stop(new Refusal('no-file-open'))
      forget()
      onClosed()
    },
  })
  forget = holdConnected(identity, session)
  return session
}
