import { createHash } from 'node:crypto'
import { closeSync, copyFileSync, mkdirSync, openSync, readdirSync, readSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Recovered } from '../../../../shared/engagement/recovered.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { syncPath } from '../base/durableFiles.ts'
import { leftoversOf } from '../base/leftovers.ts'
import { type CheckOptions, checkFile } from '../checkFile.ts'
import { fileKey, keepFoundVersion } from '../copies/backups.ts'
import { pastKeeping } from '../copies/pastKeeping.ts'
import { settle, tryVersions } from './tryVersions.ts'

export interface RecoveryOptions extends CheckOptions {
  readonly userDataFolder: string
  /** An empty folder for copies, which the caller removes. */
  readonly workFolder: string
}

/**
 * Brings a file that was left in the middle of a write back to its last whole state. What is done is first tried out on
 * copies, and what was found is saved aside, once however often it is found. Answers with what a user has to be told. Needs
 * the locks held, and a process of its own, since it reads the file past SQLite. @throws Refusal, with the file as it was
 */
export function recoverInPlace(path: string, options: RecoveryOptions): Recovered | null {
  const found = copyAll(path, options)
  const digest = digestOf(found)
  const { version, told, other } = tryVersions(found, options.workFolder, options)
  if (other !== null) keepFoundVersion(path, other, { ...options, digest, now: new Date() })
  saveAside(path, found, digest, options)
  if (version === 'lying') {
    for (const leftover of leftoversOf(path)) rmSync(leftover)
    syncPath(dirname(path), 'folder')
  }
  settle(path, options)
  return told
}

export interface RecoveredCopy {
  readonly path: string
  readonly told: Recovered | null
}

/**
 * For a file that can only be viewed: its own path where it is sound as it is, since its writer may live, else the path of
 * a recovered copy in the work folder. @throws Refusal
 */
export function recoverCopy(path: string, options: RecoveryOptions): RecoveredCopy {
  if (isSound(path, options)) return { path, told: null }
  const found = copyAll(path, options)
  const { path: copy, told, other } = tryVersions(found, options.workFolder, options)
  if (other !== null) keepFoundVersion(path, other, { ...options, digest: digestOf(found), now: new Date() })
  return { path: copy, told }
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

/** Copies a file and what lies beside it; answers with the copy's path. */
function copyAll(path: string, { workFolder }: RecoveryOptions): string {
  const folder = join(workFolder, 'found')
  mkdirSync(folder, { mode: 0o700 })
  for (const source of [path, ...leftoversOf(path)]) {
    const copy = join(folder, basename(source))
    copyFileSync(source, copy)
    syncPath(copy, 'file')
  }
  return join(folder, basename(path))
}

/** Moves what was found to where it is kept, unless the same lies there: whoever was killed here before has found it too. */
function saveAside(path: string, found: string, digest: string, { userDataFolder }: RecoveryOptions): void {
  const folder = join(userDataFolder, 'recovery', fileKey(path))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const kept = readdirSync(folder)
  if (kept.some((name) => name.endsWith(digest))) return
  const now = new Date()
  const name = `${now.toISOString().replaceAll(':', '-')}-${digest}`
  renameSync(dirname(found), join(folder, name))
  syncPath(folder, 'folder')
  const times = kept.map((old) => ({ name: old, time: Date.parse(old.slice(0, 24).replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:')) }))
  for (const { name: old } of pastKeeping(times, now)) rmSync(join(folder, old), { recursive: true, force: true })
}

/** Of a file and what lies beside it. */
function digestOf(found: string): string {
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(1 << 20)
  for (const path of [found, ...leftoversOf(found)]) {
    hash.update(`\0${basename(path)}\0`)
    const descriptor = openSync(path, 'r')
    try {
      for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer)) {
        hash.update(buffer.subarray(0, read))
      }
    } finally {
      closeSync(descriptor)
    }
  }
  return hash.digest('hex').slice(0, 16)
}
