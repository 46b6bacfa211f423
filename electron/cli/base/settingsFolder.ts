import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRunning } from '../../backend/engagement/base/isRunning.ts'
import { userDataFolder } from '../../backend/userDataFolder.ts'

/** With the number of the process whose call it is for. */
const oneCallName = /^shoresh-settings-(\d+)-[^-]{6}$/

/**
 * The app's own folder. An account without a home that can be written (a service, a container) gets one for this one call;
 * what calls that were killed have left of theirs goes first.
 */
export function settingsFolder(): string {
  try {
    const folder = userDataFolder()
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return folder
  } catch {
    sweepOneCallFolders(tmpdir())
    const own = mkdtempSync(join(tmpdir(), `shoresh-settings-${process.pid}-`))
    process.on('exit', () => rmSync(own, { recursive: true, force: true }))
    return own
  }
}

function sweepOneCallFolders(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = oneCallName.exec(name)?.[1]
    // This call has none yet.
    if (pid === undefined || (Number(pid) !== process.pid && isRunning(Number(pid)))) continue
    try {
      const folder = join(parent, name)
      const stats = lstatSync(folder)
      // Everybody may write in such a place.
      if (stats.isDirectory() && stats.uid === process.getuid?.()) rmSync(folder, { recursive: true, force: true })
    } catch {
      // Gone meanwhile.
    }
  }
}
