import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { makePrivateFolder, sweepPrivateFolders } from '../engagement/base/privateFolder.ts'
import { printingFolder } from '../engagement/sweepUserData.ts'

/** A private folder for one report on its way. What a process that was killed left there (a browser's profile, too) goes with the next. */
export function printingPlace(userDataFolder: string): { pathOf(name: string): string; remove(): void } {
  const parent = printingFolder(userDataFolder)
  sweepPrivateFolders(parent)
  const folder = makePrivateFolder(parent)
  return {
    pathOf: (name) => join(folder, name),
    // A helper of the browser may be at its last write.
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}
