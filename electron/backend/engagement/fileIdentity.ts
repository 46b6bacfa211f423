import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { Refusal } from '../../../shared/model/refusal.ts'
import { sweepTemporaryFiles } from './base/temporaryFiles.ts'
import { isMissing } from './base/translateError.ts'

/** Which file this is, whatever it is called: device and inode. */
export type FileIdentity = string

export interface LocatedFile {
  /** With symbolic links resolved, so that locks and journals are where the file is. */
  readonly path: string
  readonly name: string
  readonly identity: FileIdentity
  /** Why this file can only be viewed; null when it can be changed. */
  readonly viewOnly: ViewOnlyReason | null
}

/** The file or its folder does not allow changes, or the file has a second name (its journal would be missed there). */
export type ViewOnlyReason = 'file' | 'folder' | 'linked'

/** Only ever stats: opening a file that SQLite holds in this process would drop SQLite's lock on it. */
export function identityOf(path: string): FileIdentity | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true })
    return `${dev.toString(16)}-${ino.toString(16)}`
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/**
 * Where a file is and what it allows. What processes that ended were still making beside it goes first: one that was killed
 * between giving it its name and taking its first one away left it with two. @throws Refusal `not-found`, `not-a-file`
 */
export function locateFile(given: string): LocatedFile {
  const path = resolveLinks(given)
  sweepTemporaryFiles(dirname(path))
  const stats = statSync(path)
  const name = basename(given)
  if (!stats.isFile()) throw new Refusal('not-a-file', { name })
  return { path, name, identity: identityOf(path) ?? '', viewOnly: viewOnlyReason(path, stats.nlink) }
}

function resolveLinks(given: string): string {
  try {
    return realpathSync(given)
  } catch (error) {
    if (isMissing(error)) throw new Refusal('not-found', { name: basename(given) })
    throw error
  }
}

function viewOnlyReason(path: string, links: number): ViewOnlyReason | null {
  if (!isWritable(path)) return 'file'
  if (!isWritable(dirname(path))) return 'folder'
  return links > 1 ? 'linked' : null
}

/** The mode is asked as well as the system: an administrator may write anywhere, but a write-protected file is meant to stay. */
export function isWritable(path: string): boolean {
  if ((statSync(path).mode & 0o222) === 0) return false
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
