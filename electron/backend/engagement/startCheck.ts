import { statSync } from 'node:fs'
import type { FileProblems } from '../../../shared/engagement/FileProblems.ts'
import type { Recovered } from '../../../shared/engagement/recovered.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { JobEnded, tooLong, withinProcessorTime } from '../jobs/carryOut.ts'
import type { Jobs } from '../jobs/createJobs.ts'
import { checkFileJob } from './checkFileJob.ts'
import type { ExpectedSchemas } from './schema.ts'

interface Trusted {
  readonly path: string
  /** What a user has to be told of how the file was brought back. */
  readonly recovered: Recovered | null
}

/** A check that is running in a process of its own. */
export interface FileCheck {
  /** What may be read, once its schema is known to be ours. @throws Refusal */
  readonly trusted: Promise<Trusted>
  /** Resolves when all of the file was checked, with the rules that it breaks. @throws Refusal */
  readonly whole: Promise<FileProblems>
  /** Ends it when nobody waits for it any more; the promises that are open then reject. */
  stop(reason: unknown): void
}

export interface CheckQuestion {
  readonly path: string
  readonly name: string
  readonly leftovers: 'none' | 'settle' | 'settle-copy'
  readonly userDataFolder: string
  /** An empty folder for the copies that a file is tried out on; null where there are no leftovers. */
  readonly workFolder: string | null
  /** Those that the file may hold: none is newer than what its header says, also when it is brought back. */
  readonly schemas: ExpectedSchemas
  readonly nativeBinding: string | undefined
}

const bytesInMegabyte = 1024 * 1024
/** What reading a schema may take at most, in milliseconds of processor time, as all here: of ours, a hundredth of it. */
const schemaPatience = 4_000
/** What a file of any size may take. */
const patience = 10_000
/** What each megabyte may take, read and written several times where a file is brought back. */
const patiencePerMegabyte = 500

/** Starts to check a file, in a process that is ended when it takes too long or too much memory. */
export function startCheck(jobs: Jobs, question: CheckQuestion): FileCheck {
  const { path, name, leftovers } = question
  const stop = new AbortController()
  const whole = patience + (statSync(path).size / bytesInMegabyte) * patiencePerMegabyte
  const untilTrusted = leftovers === 'none' ? schemaPatience : whole
  let trust: (trusted: Trusted) => void = () => undefined
  let isTrusted = false
  const done = checked()
  const trusted = new Promise<Trusted>((resolve, reject) => {
    trust = resolve
    done.catch(reject)
  })
  // Each may be waited for by nobody; who waits is told all the same.
  for (const promise of [trusted, done]) promise.catch(() => undefined)
  return { trusted, whole: done, stop: (reason) => stop.abort(reason) }

  async function checked(): Promise<FileProblems> {
    try {
      return await jobs.run(checkFileJob, question, {
        signal: stop.signal,
        ...withinProcessorTime(whole),
        onSpent(milliseconds) {
          if (!isTrusted && milliseconds > untilTrusted) stop.abort(tooLong(untilTrusted))
        },
        onProgress(progress) {
          isTrusted = true
          trust({ path: progress.trusted, recovered: progress.told })
        },
      })
    } catch (fault) {
      // What brings down the process that reads a file is the file.
      throw fault instanceof JobEnded && fault.hadBegun ? new Refusal('damaged', { name }, { cause: fault }) : fault
    }
  }
}
