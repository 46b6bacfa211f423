import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '../../../shared/model/refusal.ts'
import { connect } from './base/connection.ts'
import { syncPath } from './base/durableFiles.ts'
import { type CheckOptions, checkConnection, checkFile } from './checkFile.ts'
import { fileKey } from './copies/backups.ts'

/** What a writer that died leaves beside its file: a rollback journal, or the log of a file that arrives in WAL mode. */
const leftoverSuffixes = ['-journal', '-wal'] as const
const recoveriesKept = 5

function leftoversOf(path: string): readonly string[] {
  return leftoverSuffixes
    .map((suffix) => `${path}${suffix}`)
    .filter((leftover) => existsSync(leftover) && statSync(leftover).size > 0)
}

/** True when the file was left in the middle of a write, or another writer is in the middle of one now. */
export function hasLeftovers(path: string): boolean {
  return leftoversOf(path).length > 0
}

interface RecoveryOptions extends CheckOptions {
  readonly userDataFolder: string
}

/**
 * Brings a file that was left in the middle of a write back to its last whole state. File and leftovers are first saved
 * aside, and tried out on a copy: with the journal, then (a journal that belongs to another state of the file, as after a
 * restored backup) without it. Only what passed every check there is then done to the file itself. Needs the locks held,
 * and a process of its own, since it reads the file past SQLite. @throws Refusal, with the file as it was
 */
export function recoverInPlace(path: string, options: RecoveryOptions): void {
  const saved = saveAside(path, options)
  const trial = tryOut(saved, options)
  rmSync(dirname(trial.path), { recursive: true, force: true })
  if (trial.journal === 'foreign') {
    for (const leftover of leftoversOf(path)) rmSync(leftover)
    syncPath(dirname(path), 'folder')
  }
  settle(path, options)
}

/**
 * For a file that can only be viewed: its own path where it is sound as it is, since its writer may live, else the path of
 * a recovered copy. @throws Refusal
 */
export function recoverCopy(path: string, options: RecoveryOptions): string {
  return isSound(path, options) ? path : tryOut(saveAside(path, options), options).path
}

function isSound(path: string, options: CheckOptions): boolean {
  try {
    checkFile(path, options)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

function saveAside(path: string, { userDataFolder }: RecoveryOptions): string {
  const folder = join(userDataFolder, 'recovery', fileKey(path))
  const saved = join(folder, `${new Date().toISOString().replaceAll(':', '-')}-${process.pid}`)
  mkdirSync(saved, { recursive: true, mode: 0o700 })
  for (const source of [path, ...leftoversOf(path)]) copyFileSync(source, join(saved, basename(source)))
  // The one just made is not among the old ones, also when the clock went back and its name sorts before theirs.
  const others = readdirSync(folder).filter((name) => name !== basename(saved))
  for (const old of others.sort().slice(0, 1 - recoveriesKept)) rmSync(join(folder, old), { recursive: true, force: true })
  return join(saved, basename(path))
}

interface Trial {
  readonly path: string
  readonly journal: 'own' | 'foreign'
}

function tryOut(saved: string, options: RecoveryOptions): Trial {
  const leftovers = leftoversOf(saved)
  const withJournal = tryCopy('with-journal', [saved, ...leftovers], options)
  if (withJournal.refusal === null) return { path: withJournal.path, journal: 'own' }
  const without = leftovers.length === 0 ? withJournal : tryCopy('without-journal', [saved], options)
  if (without.refusal === null) return { path: without.path, journal: 'foreign' }
  throw withJournal.refusal
}

function tryCopy(label: string, sources: readonly [string, ...string[]], options: RecoveryOptions) {
  const [saved] = sources
  const folder = join(dirname(saved), label)
  mkdirSync(folder, { mode: 0o700 })
  for (const source of sources) copyFileSync(source, join(folder, basename(source)))
  const path = join(folder, basename(saved))
  try {
    settle(path, options)
    return { path, refusal: null }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    if (error instanceof Refusal) return { path, refusal: error }
    throw error
  }
}

/** Lets SQLite roll back or fold in what is beside the file, leaves rollback mode behind, and checks the result. */
function settle(path: string, options: RecoveryOptions): void {
  const connection = connect(path, { nativeBinding: options.nativeBinding })
  try {
    checkConnection(connection, options)
  } finally {
    connection.close()
  }
}
