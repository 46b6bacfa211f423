import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { Refusal } from '../../../shared/model/refusal.ts'
import { connect } from './base/connection.ts'
import { isBusy, isUnreadable } from './base/translateError.ts'
import { identityOf, type LocatedFile } from './fileIdentity.ts'

/**
 * "Open elsewhere" is two tiny databases held in BEGIN EXCLUSIVE for as long as the file is open for writing: the system
 * frees them when the process dies, however it dies. One is keyed by device and inode and sees through links and other
 * names of the file; one is beside the file and is seen from other accounts and machines.
 */
export interface Locks {
  release(): void
}

interface LockOptions {
  readonly userDataFolder: string
  readonly nativeBinding?: string | undefined
}

/** @throws Refusal `open-elsewhere` at once when another holder has either lock */
export function takeLocks(file: LocatedFile, { userDataFolder, nativeBinding }: LockOptions): Locks {
  const folder = join(userDataFolder, 'locks')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // This one stays when released: a name that is never removed cannot be held twice through a removal in between.
  const own = hold(join(folder, `${file.identity}.lock`), file.name, nativeBinding)
  const besidePath = besideLockPath(file.path)
  let beside: Database | null
  try {
    beside = hold(besidePath, file.name, nativeBinding)
  } catch (error) {
    own?.close()
    throw error
  }
  return {
    release() {
      // Removed while still held, where the system allows that, so that nobody can be holding it at that moment.
      if (beside !== null && process.platform !== 'win32') rmSync(besidePath, { force: true })
      beside?.close()
      if (beside !== null && process.platform === 'win32') rmSync(besidePath, { force: true })
      own?.close()
    },
  }
}

/** The hidden lock beside a file; a name too long for one gives its digest instead. */
export function besideLockPath(path: string): string {
  const name = `.${basename(path)}.lock`
  const fits = Buffer.byteLength(name) <= 240
  return join(dirname(path), fits ? name : `.${createHash('sha256').update(name).digest('hex').slice(0, 32)}.lock`)
}

const attempts = 5

/** Holds one lock database; null when its name is taken by a file that is no database, which is left alone. */
function hold(path: string, name: string, nativeBinding: string | undefined): Database | null {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const connection = connect(path, { fileMustExist: false, timeout: 0, nativeBinding })
    const opened = identityOf(path)
    try {
      // A lock is never written to; in memory, its journal leaves no file either.
      connection.pragma('journal_mode = MEMORY')
      connection.exec('BEGIN EXCLUSIVE')
    } catch (error) {
      connection.close()
      if (isBusy(error)) throw new Refusal('open-elsewhere', { name })
      if (isUnreadable(error)) return null
      throw error
    }
    // The holder before us may have removed the name between our opening and our locking: then we hold nothing.
    if (opened !== null && identityOf(path) === opened) return connection
    connection.close()
  }
  throw new Refusal('open-elsewhere', { name })
}
