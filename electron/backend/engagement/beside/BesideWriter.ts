import type { ChangeLabel } from '../../../../shared/engagement/changeLabel.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import type { Jobs } from '../../jobs/createJobs.ts'
import type { TableChanges } from '../../store/base/TableChanges.ts'
import { BesideWrites } from './BesideWrites.ts'
import { type BesideChange, type BesideFile, type BesideStep, reverseChangeJob } from './besideSchemas.ts'
import type { UndoSteps } from './UndoSteps.ts'

/** A job that writes to the open file; it reports its steps to `onProgress`, and is ended by `signal`. */
export type BesideJob<Result> = (
  file: BesideFile,
  options: { readonly onProgress: (step: BesideStep) => Promise<void>; readonly signal: AbortSignal },
) => Promise<{ readonly result: Result; readonly change: BesideChange | null }>

/** Takes in what was changed, some of it at a time. */
export type Follow = (changes: TableChanges) => Promise<void>

/** The open file that is written to. */
export interface WrittenFile {
  readonly as: Omit<BesideFile, 'author'>
  readonly jobs: Jobs
  readonly steps: UndoSteps
  /** @throws Refusal `read-only` and why else nothing may be written */
  assertMayWrite(): void
  backUp(): Promise<unknown>
  /** The job has committed, or given up. */
  written(): void
  announce(kind: 'edit' | 'undo' | 'redo', change: BesideChange, changes: TableChanges): void
}

/**
 * Lets jobs write to an open file by connections of their own. Meanwhile the file answers: calls that write wait, and for the
 * moment of the commit those that read it (WrittenBeside).
 */
export class BesideWriter {
  readonly #file: WrittenFile
  readonly #writes = new BesideWrites()

  constructor(file: WrittenFile) {
    this.#file = file
  }

  /** @throws WrittenBeside */
  assertWritable(): void {
    this.#writes.assertWritable()
  }

  /** @throws WrittenBeside */
  assertReadable(): void {
    this.#writes.assertReadable()
  }

  /**
   * Runs the job as one change and one step to undo; `follow` takes in what it has changed before anybody is told of it.
   * @throws Refusal as `EngagementFile.write`, or the job's own
   */
  async write<Result>(author: string, job: BesideJob<Result>, follow: Follow): Promise<Result> {
    const { result } = await this.#run(author, job, async (change) => {
      this.#file.steps.made({ change: change.id, label: change.label, isMend: false })
      await this.#takeIn('edit', change, follow)
    })
    return result
  }

  /** Takes the next step of undo or redo; answers with its label, or null when there is none. @throws as `write` */
  async reverse(kind: 'undo' | 'redo', author: string, follow: Follow): Promise<ChangeLabel | null> {
    const { steps, jobs } = this.#file
    const job: BesideJob<ChangeLabel | null> = async (file, options) => {
      // The last one when its turn has come.
      const step = steps.next(kind)
      if (step === undefined) return { result: null, change: null }
      const input = { file, kind, reverses: step.change, label: step.label }
      return { result: step.label, change: await jobs.run(reverseChangeJob, input, options) }
    }
    const { result } = await this.#run(author, job, async (change) => {
      steps.taken(kind, change.id)
      await this.#takeIn(kind, change, follow)
    })
    return result
  }

  /** Ends what a job still writes, which is then not in the file; to be waited for before it is closed. */
  end(): Promise<void> {
    return this.#writes.end(new Refusal('no-file-open'))
  }

  #run<Result>(author: string, job: BesideJob<Result>, finish: (change: BesideChange) => Promise<void>) {
    const file = this.#file
    file.assertMayWrite()
    return this.#writes.run(
      (onProgress) => job({ ...file.as, author }, { onProgress, signal: this.#writes.signal }),
      () => file.backUp(),
      async ({ change }) => {
        file.written()
        if (change !== null) await finish(change)
      },
    )
  }

  async #takeIn(kind: 'edit' | 'undo' | 'redo', change: BesideChange, follow: Follow): Promise<void> {
    const changes = { touched: new Set(change.touched), rows: new Map() }
    await follow(changes)
    this.#file.announce(kind, change, changes)
  }
}
