import { join } from 'node:path'
import { sweepPrivateFolders } from './base/privateFolder.ts'
import { sweepTemporaryFiles } from './base/temporaryFiles.ts'
import { sweepUnfinishedCopies } from './copies/UnfinishedCopy.ts'

/** Where the copies are that are looked at in place of a file, each in a folder of its own. */
export function viewingFolder(userDataFolder: string): string {
  return join(userDataFolder, 'viewing')
}

/** Where reports are made, each in a folder of its own. */
export function printingFolder(userDataFolder: string): string {
  return join(userDataFolder, 'printing')
}

/** Where the indexes of the words of cases are, each in a folder of its own. */
export function caseIndexFolder(userDataFolder: string): string {
  return join(userDataFolder, 'case-index')
}

/** Removes what processes that ended before their time have left in the app's own folder, as a whole clients' data among it. */
export function sweepUserData(userDataFolder: string): void {
  sweepTemporaryFiles(userDataFolder)
  sweepTemporaryFiles(join(userDataFolder, 'samples'))
  sweepUnfinishedCopies(userDataFolder)
  sweepPrivateFolders(viewingFolder(userDataFolder))
  sweepPrivateFolders(printingFolder(userDataFolder))
  sweepPrivateFolders(caseIndexFolder(userDataFolder))
}
