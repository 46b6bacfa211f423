import { constants, copyFileSync, realpathSync, rmSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { publishNewFile, syncPath } from '../../engagement/base/durableFiles.ts'
import { temporaryNameFor } from '../../engagement/base/temporaryFiles.ts'
import { withRefusals } from '../../engagement/base/translateError.ts'
import { type Backup, listBackups } from '../../engagement/copies/backups.ts'
import { isWritable } from '../../engagement/fileIdentity.ts'
import { fileExtension } from './fileHandles.ts'
import { freePath } from './freeFileName.ts'

/** The backups of the file that is or was at this path, newest first. */
export function backupsOf(path: string, userDataFolder: string): readonly Backup[] {
  return listBackups(withoutLinks(path), userDataFolder)
}

/** Also of a file that is gone: its folder may be there. */
function withoutLinks(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return join(existingFolder(dirname(path)), basename(path))
  }
}

function existingFolder(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}

/** Where a backup can be put back: beside its file under a name that is free. Null where that folder takes no new file. */
export function placeBeside(path: string, madeAt: Date): string | null {
  const folder = dirname(withoutLinks(path))
  try {
    return isWritable(folder) ? freePath(folder, nameOfBackup(path, madeAt)) : null
  } catch {
    return null
  }
}

/** What a copy of a backup is called, without ending: `Client (2026-11-28 16.30)`, the time as the clock here shows it. */
export function nameOfBackup(path: string, madeAt: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = [madeAt.getFullYear(), two(madeAt.getMonth() + 1), two(madeAt.getDate())].join('-')
  const time = [two(madeAt.getHours()), two(madeAt.getMinutes())].join('.')
  return `${basename(path, extname(path) === fileExtension ? fileExtension : '')} (${day} ${time})`
}

/** Copies a backup to a path where nothing is, whole and synced; the backup stays. @throws Refusal `exists`, `not-found`, `no-permission`, `disk-full` */
export function restoreBackup(backup: Backup | undefined, path: string): void {
  const name = basename(path)
  if (backup === undefined) throw new Refusal('not-found', { name })
  withRefusals(name, () => {
    const temporary = temporaryNameFor(path)
    try {
      copyFileSync(backup.path, temporary, constants.COPYFILE_EXCL)
      syncPath(temporary, 'file')
      publishNewFile(temporary, path)
    } finally {
      rmSync(temporary, { force: true })
    }
  })
}
