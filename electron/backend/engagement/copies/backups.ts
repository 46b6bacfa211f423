import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { publishNewFile, syncPath } from '../base/durableFiles.ts'
import { type CopyOptions, copyDatabase } from './copyDatabase.ts'
import { pastKeeping } from './pastKeeping.ts'

const extension = '.shoresh'
const foundMark = '-found-'
const newestKept = 10
const daysKept = 7
const millisecondsPerDay = 86_400_000

export interface Backup {
  readonly path: string
  readonly madeAt: Date
  /** `found`: another version, which an interrupted write beside the file held. */
  readonly kind: 'made' | 'found'
}

/** A folder name for what the program keeps about a file, the same each time the file is opened from this path. */
export function fileKey(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 24)
}

function backupFolder(path: string, userDataFolder: string): string {
  return join(userDataFolder, 'backups', fileKey(path))
}

/** The backups of the file at this (link-free) path, newest first. */
export function listBackups(path: string, userDataFolder: string): readonly Backup[] {
  const folder = backupFolder(path, userDataFolder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return readdirSync(folder)
    .flatMap((name) => {
      const madeAt = dateOf(name)
      const kind = name.includes(foundMark) ? 'found' : 'made'
      return madeAt === null ? [] : [{ path: join(folder, name), madeAt, kind } as const]
    })
    .sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime())
}

export interface BackupOptions extends Omit<CopyOptions, 'leaveOut'> {
  readonly path: string
  readonly now: Date
}

/**
 * Copies the open file into its backup folder, checked and synced, drops backups past their time, answers with the copy's
 * path. Of one file there may be one such copy under way. @throws as `copyDatabase`
 */
export async function makeBackup(connection: Database, options: BackupOptions): Promise<string> {
  const { path, userDataFolder, now } = options
  const folder = backupFolder(path, userDataFolder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const target = freeName(folder, now)
  await copyDatabase(connection, target, options)
  const backups = listBackups(path, userDataFolder).filter(({ kind }) => kind === 'made')
  const kept = backupsToKeep(
    backups.map(({ madeAt }) => madeAt),
    now,
  )
  // The one just made stays, also when the clock went back and it looks older than the rest.
  for (const { path: old, madeAt } of backups) {
    if (old !== target && !kept.has(madeAt.getTime())) await rm(old, { force: true })
  }
  return target
}

/** The times of the backups to keep: the newest 10, and the newest of each of the last 7 days (UTC). */
export function backupsToKeep(times: readonly Date[], now: Date): ReadonlySet<number> {
  const newestFirst = times.map((time) => time.getTime()).sort((a, b) => b - a)
  const kept = new Set(newestFirst.slice(0, newestKept))
  const daysSeen = new Set<number>()
  const today = Math.floor(now.getTime() / millisecondsPerDay)
  for (const time of newestFirst) {
    const day = Math.floor(time / millisecondsPerDay)
    if (daysSeen.has(day) || day <= today - daysKept) continue
    daysSeen.add(day)
    kept.add(time)
  }
  return kept
}

interface FoundOptions {
  readonly userDataFolder: string
  /** Of what it was found in: the same found again is kept once. */
  readonly digest: string
  readonly now: Date
}

/**
 * Moves another version of a file, out of a private folder, among its backups, where no later backup drives it out: the
 * newest five stay, and each for a month. @throws what the disk refuses
 */
export function keepFoundVersion(path: string, version: string, { userDataFolder, digest, now }: FoundOptions): void {
  const folder = backupFolder(path, userDataFolder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const mark = `${foundMark}${digest}`
  if (readdirSync(folder).some((name) => name.includes(mark) && dateOf(name) !== null)) return
  const found = listBackups(path, userDataFolder).filter(({ kind }) => kind === 'found')
  const target = freeName(folder, now, mark)
  syncPath(version, 'file')
  publishNewFile(version, target)
  const times = found.map((one) => ({ ...one, time: one.madeAt.getTime() }))
  for (const old of pastKeeping(times, now)) rmSync(old.path, { force: true })
}

/** Names are times to the millisecond; two backups within one move the later one on. */
function freeName(folder: string, now: Date, mark = ''): string {
  const taken = readdirSync(folder)
  for (let time = now.getTime(); ; time += 1) {
    const name = new Date(time).toISOString().replaceAll(':', '-').replace('.', '-')
    if (!taken.some((other) => other.startsWith(name))) return join(folder, `${name}${mark}${extension}`)
  }
}

function dateOf(name: string): Date | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3}Z)(?:-found-[0-9a-f]{16})?\.shoresh$/.exec(name)
  return match === null ? null : new Date(`${match[1]}:${match[2]}:${match[3]}.${match[4]}`)
}
