import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { makePrivateFolder, sweepPrivateFolders } from '../base/privateFolder.ts'
import { isTemporaryName, temporaryNameFor } from '../base/temporaryFiles.ts'

const noteName = 'beside'

function folderOfAll(userDataFolder: string): string {
  return join(userDataFolder, 'backups', 'unfinished')
}

/** Removes what is left of copies whose process ended before they were whole, wherever they were to be. */
export function sweepUnfinishedCopies(userDataFolder: string): void {
  sweepPrivateFolders(folderOfAll(userDataFolder), removeBeside)
}

/** The files of a copy that is being made: a process that is killed leaves none of them beyond the next start. */
export class UnfinishedCopy {
  /** An empty file, private from its first byte. */
  readonly pages: string
  readonly #folder: string

  constructor(userDataFolder: string) {
    this.#folder = makePrivateFolder(folderOfAll(userDataFolder))
    this.pages = join(this.#folder, 'pages')
    closeSync(openSync(this.pages, 'wx', 0o600))
  }

  /** A name for a file in the folder of the target, noted before there is one. One at most. */
  beside(target: string): string {
    const path = temporaryNameFor(target)
    writeFileSync(join(this.#folder, noteName), path, { flag: 'wx', mode: 0o600 })
    return path
  }

  /** Removes what was not given a name of its own meanwhile. What another process still has open is left to the next start. */
  remove(): void {
    try {
      removeBeside(this.#folder)
      rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 })
    } catch {
      // Whoever waits for the copy is told how that ended, not this.
    }
  }
}

function removeBeside(folder: string): void {
  const note = join(folder, noteName)
  if (!existsSync(note)) return
  const path = readFileSync(note, 'utf8')
  // The note may be cut short: only what has the form of our own names is removed.
  if (!isTemporaryName(basename(path))) return
  for (const suffix of ['', '-journal']) rmSync(`${path}${suffix}`, { force: true })
}
