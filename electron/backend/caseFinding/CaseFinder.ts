import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseValue } from '../../../shared/contract/lists/caseContract.ts'
import { makePrivateFolder } from '../engagement/base/privateFolder.ts'
import { caseValuesJob, findCasesJob, indexCasesJob } from '../engagement/caseIndex/caseJobKinds.ts'
import type { EngagementFile } from '../engagement/EngagementFile.ts'
import { caseIndexFolder } from '../engagement/sweepUserData.ts'
import type { Jobs } from '../jobs/createJobs.ts'
import { SharedRun } from '../jobs/SharedRun.ts'
import type { CaseConditions } from '../store/cases/matchingCases.ts'

export interface CaseFinderOptions {
  readonly jobs: Jobs
  readonly userDataFolder: string
  readonly nativeBinding: string | undefined
  /** Hears 0–1, how far looking through the cases is; null when that is over. */
  readonly tell: (share: number | null) => void
}

/** What a list on screen, and one that was left a moment ago, are made of. */
const keptAnswers = 4

/**
 * Finds cases of one open file beside the thread that answers. What it found stays until cases change, so that a list scrolls at the
 * cost of its page; the words of cases are indexed when they are first asked for, in a private file that goes with `end`.
 */
export class CaseFinder {
  readonly #file: EngagementFile
  readonly #options: CaseFinderOptions
  readonly #found = new Map<string, SharedRun<Uint32Array>>()
  readonly #values = new Map<string, SharedRun<readonly CaseValue[]>>()
  readonly #ended = new AbortController()
  readonly #stopFollowing: () => void
  #folder: string | null = null
  /** In step with the cases as they are. */
  #indexed: Promise<unknown> | null = null

  constructor(file: EngagementFile, options: CaseFinderOptions) {
    this.#file = file
    this.#options = options
    this.#stopFollowing = file.onCommit(({ changes: { touched } }) => {
      if (touched.has('occurrence')) this.#forget()
    })
  }

  /** The positions of the cases that meet the conditions and hold the words, the latest first. @throws the signal's reason */
  find(conditions: CaseConditions, search: string, wanted: AbortSignal): Promise<Uint32Array> {
    return shared(this.#found, JSON.stringify([conditions, search]), (signal) => this.#find(conditions, search, signal)).wait(
      wanted,
    )
  }

  /** The values that cases have in one of the team's own dimensions. @throws the signal's reason */
  values(field: string, wanted: AbortSignal): Promise<readonly CaseValue[]> {
    const run = (signal: AbortSignal) =>
      this.#options.jobs.run(caseValuesJob, { file: this.#read, field }, { signal: this.#until(signal) })
    return shared(this.#values, field, run).wait(wanted)
  }

  /** Stops what is under way, and removes the index. */
  end(): void {
    this.#ended.abort()
    this.#stopFollowing()
    this.#forget()
    // A job that was stopped may be at its last write.
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 })
    this.#folder = null
  }

  async #find(conditions: CaseConditions, search: string, signal: AbortSignal): Promise<Uint32Array> {
    const { jobs, tell } = this.#options
    const words = search === '' ? null : { index: this.#indexPath(), search }
    try {
      if (words !== null) await this.#index(words.index)
      return await jobs.run(
        findCasesJob,
        { file: this.#read, conditions, words },
        { signal: this.#until(signal), onProgress: tell },
      )
    } finally {
      tell(null)
    }
  }

  /** Goes on when nobody waits for it any more: each letter typed would begin it anew. */
  #index(index: string): Promise<unknown> {
    const { jobs, tell } = this.#options
    this.#indexed ??= jobs
      .run(indexCasesJob, { file: this.#read, index }, { signal: this.#ended.signal, onProgress: tell })
      .catch((fault: unknown) => {
        this.#indexed = null
        throw fault
      })
    return this.#indexed
  }

  #indexPath(): string {
    this.#folder ??= makePrivateFolder(caseIndexFolder(this.#options.userDataFolder))
    return join(this.#folder, 'words.sqlite')
  }

  #until(signal: AbortSignal): AbortSignal {
    return AbortSignal.any([signal, this.#ended.signal])
  }

  get #read() {
    const { nativeBinding } = this.#options
    const { path, name } = this.#file
    return { path, name, ...(nativeBinding !== undefined && { nativeBinding }) }
  }

  #forget(): void {
    this.#found.clear()
    this.#values.clear()
    this.#indexed = null
  }
}

/** The run under this key, begun when there is none; the oldest beyond those that are kept goes. */
function shared<Answer>(
  runs: Map<string, SharedRun<Answer>>,
  key: string,
  work: (signal: AbortSignal) => Promise<Answer>,
): SharedRun<Answer> {
  const known = runs.get(key)
  if (known !== undefined && !known.isStopped) return known
  const run = new SharedRun(async (signal) => {
    try {
      return await work(signal)
    } catch (fault) {
      // The next one who asks shall have another try.
      if (runs.get(key) === run) runs.delete(key)
      throw fault
    }
  })
  runs.delete(key)
  runs.set(key, run)
  const [oldest] = runs.keys()
  if (runs.size > keptAnswers && oldest !== undefined) runs.delete(oldest)
  return run
}
