import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { temporaryNameFor } from './temporaryFiles.ts'

/** Makes what was written to a file, or the names in a folder, survive a power cut. Never for a file that SQLite has open here. */
export function syncPath(path: string, kind: 'file' | 'folder'): void {
  // Windows has no way to sync a folder and needs none.
  if (kind === 'folder' && process.platform === 'win32') return
  const descriptor = openSync(path, kind === 'file' ? 'r+' : 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Writes a new private file whole, piece after piece, and syncs it. @throws EEXIST when there is one */
export function writeNewFile(path: string, pieces: Iterable<Uint8Array>): void {
  const descriptor = openSync(path, 'wx', 0o600)
  try {
    for (const bytes of pieces) {
      for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written)
    }
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/**
 * Gives a finished file its name without ever replacing another. Where the disk then fails to keep the name, it is taken
 * back, so that a failure leaves nothing. @throws EEXIST when the name is taken; Refusal `not-taken-back`
 */
export function publishNewFile(temporary: string, path: string, sync = syncPath): void {
  try {
    linkSync(temporary, path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error
    // A disk without hard links (a memory stick): claim the name, then replace our own empty claim.
    closeSync(openSync(path, 'wx', 0o600))
    takingBack(path, () => renameSync(temporary, path))
  }
  takingBack(path, () => {
    rmSync(temporary, { force: true })
    sync(dirname(path), 'folder')
  })
}

/** Does what must not fail once a file has its name; when it fails, the name goes again. */
function takingBack(path: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    try {
      rmSync(path)
    } catch {
      throw new Refusal('not-taken-back', { name: basename(path) }, { cause: error })
    }
    throw error
  }
}

/**
 * Puts a file at the path whole or not at all, in place of one that is there. `write` makes it at a path where nothing is.
 * What fails leaves the old one as it was, but for a disk that may not keep the new name. @throws Refusal `not-kept`
 */
export function replaceFile(path: string, write: (temporary: string) => void, sync = syncPath): void {
  const temporary = temporaryNameFor(path)
  try {
    write(temporary)
    sync(temporary, 'file')
    renameSync(temporary, path)
  } finally {
    rmSync(temporary, { force: true })
  }
  try {
    sync(dirname(path), 'folder')
  } catch (error) {
    throw new Refusal('not-kept', { name: basename(path) }, { cause: error })
  }
}
