import { statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { withinProcessorTime } from '../../jobs/carryOut.ts'
import type { Jobs } from '../../jobs/createJobs.ts'
import { copyPages } from './copyPages.ts'
import { finishCopyJob } from './finishCopyJob.ts'
import { UnfinishedCopy } from './UnfinishedCopy.ts'

export interface CopyOptions {
  readonly jobs: Jobs
  readonly userDataFolder: string
  readonly nativeBinding?: string | undefined
  /** Aborted, the copy is given up and nothing of it stays. */
  readonly signal?: AbortSignal | undefined
  /** Leaves out what was deleted, or also who changed what and when, for a copy that is given away. */
  readonly leaveOut?: 'nothing' | 'deleted' | 'journal'
  /** Called when the copy holds what it will hold: what is written from then on is not in it. */
  readonly onCopied?: () => void
}

/** Milliseconds of processor time for finishing a copy of any size, and for each megabyte, which is read and written several times. */
const patience = 60_000
const patiencePerMegabyte = 500

/**
 * A whole, checked copy of an open database under a name that was free. Its pages are copied by SQLite, because reading the
 * file ourselves would drop SQLite's lock, in short turns of this thread; all the rest is done in a process of its own. A
 * failure leaves nothing behind. @throws EEXIST; the signal's reason
 */
export async function copyDatabase(connection: Database, target: string, options: CopyOptions): Promise<void> {
  const { jobs, userDataFolder, nativeBinding, signal, leaveOut = 'nothing' } = options
  const copy = new UnfinishedCopy(userDataFolder)
  try {
    await copyPages(connection, copy.pages, signal)
    options.onCopied?.()
    const compacted = leaveOut === 'nothing' ? null : copy.beside(target)
    const limits = withinProcessorTime(patience + (statSync(copy.pages).size / 2 ** 20) * patiencePerMegabyte)
    const withoutJournal = leaveOut === 'journal'
    await jobs.run(finishCopyJob, { pages: copy.pages, target, compacted, withoutJournal, nativeBinding }, { signal, ...limits })
  } finally {
    copy.remove()
  }
}
