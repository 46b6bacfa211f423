import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning } from './isRunning.ts'
import { isMissing } from './translateError.ts'

/** Milliseconds after which a folder is left over even if a process of that number runs: it is another one. */
const longestLife = 24 * 60 * 60_000

/** The folders made here: a process that ended may have had the number of this one. */
const made = new Set<string>()

/** A new folder for the files of this process, readable by this user only. */
export function makePrivateFolder(parent: string): string {
  const name = `${process.pid}-${randomUUID()}`
  made.add(name)
  const folder = join(parent, name)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

/**
 * Removes the folders of processes that ended without removing their own; `before` removes what such a folder tells of. One that
 * something still writes into (a browser that outlived the process it printed for) waits for the next time.
 */
export function sweepPrivateFolders(parent: string, before: (folder: string) => void = () => undefined): void {
  for (const name of namesIn(parent)) {
    const folder = join(parent, name)
    if (made.has(name) || !isLeftOver(folder, Number.parseInt(name, 10))) continue
    before(folder)
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch (error) {
      if (!isStillFilled(error)) throw error
    }
  }
}

function isStillFilled(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOTEMPTY' || code === 'EBUSY'
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

function isLeftOver(folder: string, pid: number): boolean {
  return pid === process.pid || !isRunning(pid) || Date.now() - statSync(folder).mtimeMs > longestLife
}
