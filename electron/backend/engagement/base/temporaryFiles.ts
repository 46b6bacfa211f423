import { createHash, randomBytes } from 'node:crypto'
import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { isRunning } from './isRunning.ts'

/**
 * Files that are still being made bear names of one form, which no other program gives: hidden, with the number and the
 * machine of the process that makes them. SQLite may put its journal beside one.
 */
const form = /^\..*\.(?<pid>\d+)-(?<machine>[0-9a-f]{8})-[0-9a-f]{12}\.shoresh\.tmp(?:-journal)?$/s

/** A folder may be shared between machines, whose processes have numbers of their own. */
const thisMachine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

/** Milliseconds without a write after which a file is left over whatever process has that number. */
const longestLife = 24 * 60 * 60_000

/** The names given out here: a process that ended may have had the number of this one. */
const given = new Set<string>()

/** A name in the same folder for a file that is still being made. */
export function temporaryNameFor(path: string): string {
  const mark = `${process.pid}-${thisMachine}-${randomBytes(6).toString('hex')}`
  const name = `.${basename(path).slice(0, 60)}.${mark}.shoresh.tmp`
  given.add(name)
  return join(dirname(path), name)
}

export function isTemporaryName(name: string): boolean {
  return form.test(name)
}

/**
 * Removes what processes that ended had still to make in a folder, or had given its own name already: then that name stays.
 * Anything else is left alone, and so is what cannot be removed; nothing is thrown.
 */
export function sweepTemporaryFiles(folder: string): void {
  for (const name of namesIn(folder)) {
    try {
      if (isLeftOver(folder, name)) rmSync(join(folder, name))
    } catch {
      // Gone meanwhile, or in a folder that takes no changes.
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isLeftOver(folder: string, name: string): boolean {
  const { pid = '', machine } = form.exec(name)?.groups ?? {}
  if (pid === '') return false
  const stats = lstatSync(join(folder, name))
  if (!stats.isFile()) return false
  if (Date.now() - stats.mtimeMs > longestLife) return true
  if (machine !== thisMachine) return false
  return Number(pid) === process.pid ? !given.has(name.replace(/-journal$/, '')) : !isRunning(Number(pid))
}
