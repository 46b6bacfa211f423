import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'

const pollMilliseconds = 200

/** True when SQLite says that another connection holds the lock. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}

/**
 * Runs the work while no other process runs work under the same lock file; others wait for their turn.
 * The lock is an SQLite transaction, so the system frees it when its holder dies, however it dies.
 */
export async function withLock<Result>(lockFile: string, work: () => Promise<Result>): Promise<Result> {
  mkdirSync(dirname(lockFile), { recursive: true })
  const lock = new Database(lockFile, { timeout: 0 })
  try {
    for (;;) {
      try {
        lock.exec('BEGIN EXCLUSIVE')
        break
      } catch (error) {
        if (!isBusy(error)) throw error
        await pause(pollMilliseconds)
      }
    }
    return await work()
  } finally {
    lock.close()
  }
}
