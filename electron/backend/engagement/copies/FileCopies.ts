import { existsSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { Refusal } from '../../../../shared/model/refusal.ts'
import type { Jobs } from '../../jobs/createJobs.ts'
import { withRefusalsAwaited } from '../base/translateError.ts'
import { makeBackup } from './backups.ts'
import { type CopyOptions, copyDatabase } from './copyDatabase.ts'

interface CopiedFile {
  readonly path: string
  /** What a user calls it. */
  readonly name: string
  readonly userDataFolder: string
  readonly jobs: Jobs
  readonly nativeBinding?: string | undefined
  /** Grows with each commit. */
  readonly version: () => number
}

/** The copies made of an open file, one after the other, while it is read and written. */
export class FileCopies {
  readonly #connection: Database
  readonly #file: CopiedFile
  readonly #stop = new AbortController()
  #backedUpVersion = 0
  #last: Promise<unknown> = Promise.resolve()

  constructor(connection: Database, file: CopiedFile) {
    this.#connection = connection
    this.#file = file
  }

  /** Resolves when no copy is under way any more. */
  async settled(): Promise<void> {
    await this.#last
  }

  /** Copies the file into its backup folder; answers with the copy's path. @throws Refusal `disk-full`, `disk-error` */
  backUp(): Promise<string> {
    return this.#inTurn(() => this.#backUp())
  }

  /** A backup when something changed since the last one, else null: to be called every five minutes and at close. */
  backupIfDirty(): Promise<string | null> {
    return this.#inTurn(async () => (this.#file.version() === this.#backedUpVersion ? null : this.#backUp()))
  }

  /**
   * Saves a whole copy without what was deleted under a free name, also when the file itself was moved or deleted meanwhile.
   * @throws Refusal `exists`, `disk-full`
   */
  copyTo(path: string, { withoutJournal = false } = {}): Promise<void> {
    return this.#inTurn(() => {
      if (existsSync(path)) throw new Refusal('exists', { name: this.#file.name })
      return copyDatabase(this.#connection, path, { ...this.#options(), leaveOut: withoutJournal ? 'journal' : 'deleted' })
    })
  }

  /** Ends the copies that are under way or asked for, which reject with the reason. */
  giveUp(reason: unknown): void {
    this.#stop.abort(reason)
  }

  async #backUp(): Promise<string> {
    let copied = this.#backedUpVersion
    const onCopied = () => {
      copied = this.#file.version()
    }
    const { path } = this.#file
    const backup = await makeBackup(this.#connection, { ...this.#options(), path, now: new Date(), onCopied })
    this.#backedUpVersion = copied
    return backup
  }

  #options(): CopyOptions {
    const { userDataFolder, jobs, nativeBinding } = this.#file
    return { userDataFolder, jobs, nativeBinding, signal: this.#stop.signal }
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(() =>
      withRefusalsAwaited(this.#file.name, () => {
        this.#stop.signal.throwIfAborted()
        return work()
      }),
    )
    this.#last = turn.catch(() => undefined)
    return turn
  }
}
