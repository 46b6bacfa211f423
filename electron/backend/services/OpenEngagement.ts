import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import type { ChangeKey, ChangeLabel } from '../../../shared/engagement/changeLabel.ts'
import type { StoredEngagement } from '../../../shared/engagement/storedEngagement.ts'
import { mendWords } from '../../../shared/i18n/mendWords.ts'
import { countable } from '../../../shared/mending/mendEngagement.ts'
import type { Narrowing } from '../../../shared/model/lists/cases/narrowing.ts'
import { DerivationMemory, type DerivationObserver } from '../derivations/DerivationMemory.ts'
import { EngagementState } from '../derivations/EngagementState.ts'
import { NarrowedStates } from '../derivations/NarrowedStates.ts'
import type { BesideJob } from '../engagement/beside/BesideWriter.ts'
import type { Commit, EngagementFile } from '../engagement/EngagementFile.ts'
import type { ReadExecutor, WriteExecutor } from '../store/base/executor.ts'
import { type ChangedRow, cellsOf, joinChanges, type TableChanges } from '../store/base/TableChanges.ts'
import { followEngagement, followInSlices, readEngagement } from '../store/engagementValue.ts'
import { FileRollups } from '../store/rollups/FileRollups.ts'
import { mendFile } from '../store/rules/mendFile.ts'

interface Known {
  readonly engagement: StoredEngagement
  readonly rollups: FileRollups
  readonly state: EngagementState
}

/** The open file with what is derived from it; always answers for the latest commit. */
export class OpenEngagement {
  readonly file: EngagementFile
  readonly isSample: boolean
  /** Tells this opening from every other. */
  readonly opening = randomUUID()
  readonly #pending: Commit[] = []
  readonly #author: string
  readonly #memory: DerivationMemory
  readonly #narrowed: NarrowedStates
  #known: Known | null = null
  /** What will be known when the commit that is being taken in is announced. */
  #ahead: Known | null = null

  constructor(file: EngagementFile, isSample: boolean, observer?: DerivationObserver) {
    this.file = file
    this.isSample = isSample
    this.#memory = new DerivationMemory(observer)
    this.#narrowed = new NarrowedStates(observer)
    this.#author = authorName()
    file.onCommit((commit) => {
      if (this.#ahead !== null) this.#known = this.#ahead
      else if (this.#known !== null) this.#pending.push(commit)
      this.#ahead = null
    })
  }

  get state(): EngagementState {
    const before = this.#known
    if (before !== null && this.#pending.length === 0) return before.state
    const changes = joinChanges(this.#pending.map((commit) => commit.changes))
    const engagement = this.file.read((db) =>
      before === null ? readEngagement(db) : followEngagement(db, before.engagement, changes),
    )
    const rollups = before === null ? this.#readRollups() : this.#follow(before.rollups, changes)
    const state = new EngagementState(this.#countable(engagement), rollups, this.#memory)
    this.#pending.length = 0
    this.#known = { engagement, rollups, state }
    return state
  }

  /** The state in which only the cases of a narrowing are counted; of none, all. */
  within(narrowing: Narrowing | null): EngagementState {
    const { state } = this
    return narrowing === null || this.#known === null ? state : this.#narrowed.of(state, this.#known.rollups, narrowing)
  }

  /** An infinite number or a circle of fixes would keep the analysis counting for ever. */
  #countable(engagement: StoredEngagement): StoredEngagement {
    return this.file.problems.count === 0 ? engagement : countable(engagement, mendWords(engagement.language))
  }

  #readRollups(): FileRollups {
    return FileRollups.of((work) => this.file.read(work))
  }

  #follow(rollups: FileRollups, changes: TableChanges): FileRollups {
    if (!changes.touched.has('occurrence')) return rollups
    const rows = changes.rows.get('occurrence')
    return rows === undefined ? this.#readRollups() : rollups.after(failurePointsIn(rows))
  }

  /** Grows with each commit. */
  get dataVersion(): number {
    return this.file.dataVersion
  }

  /** One change under its name, undone as one. */
  write<Result>(key: ChangeKey, params: ChangeLabel['params'], work: (transaction: WriteExecutor) => Result): Result {
    return this.file.write({ key, params }, this.#author, work)
  }

  /** The same of a change that set fields, which its name tells. */
  writeFields<Result>({ key, params, fields }: Required<ChangeLabel>, work: (transaction: WriteExecutor) => Result): Result {
    return this.file.write({ key, params, fields }, this.#author, work)
  }

  read<Result>(work: (db: ReadExecutor) => Result): Result {
    return this.file.read(work)
  }

  /** A copy of the file as it stands; of one that takes no changes there is nothing to keep. @throws Refusal `disk-full` */
  async backUp(): Promise<void> {
    if (!this.file.readOnly) await this.file.copies.backUp()
  }

  /**
   * Mends all that is wrong with the file as one change, after a backup; answers with how many places that was.
   * @throws Refusal `not-mended`, and as `write`
   */
  async mend(): Promise<number> {
    const { count } = this.file.problems
    if (count === 0) return 0
    if (this.file.viewOnly === null) await this.file.copies.backUp()
    const { language } = this.state.engagement
    const label: ChangeLabel = { key: 'file.mend-many', params: { count } }
    this.file.mend(label, this.#author, (transaction) => mendFile(transaction, mendWords(language)))
    return count
  }

  /** Lets a job write to the file, as one change. @throws Refusal as `write` */
  writeBeside<Result>(job: BesideJob<Result>): Promise<Result> {
    return this.file.beside.write(this.#author, job, (changes) => this.#lookAhead(changes))
  }

  /** Takes in what a job has changed without keeping others waiting. */
  async #lookAhead(changes: TableChanges): Promise<void> {
    if (this.#known === null) return
    // With the commits that were made before this one.
    void this.state
    const before = this.#known
    const engagement = await followInSlices((work) => this.file.read(work), before.engagement, changes)
    const rollups = this.#follow(before.rollups, changes)
    this.#ahead = { engagement, rollups, state: new EngagementState(this.#countable(engagement), rollups, this.#memory) }
  }

  undo(): Promise<ChangeLabel | null> {
    return this.#reverse('undo')
  }

  redo(): Promise<ChangeLabel | null> {
    return this.#reverse('redo')
  }

  async #reverse(kind: 'undo' | 'redo'): Promise<ChangeLabel | null> {
    if (!this.file.isLargeStep(kind)) return kind === 'undo' ? this.file.undo(this.#author) : this.file.redo(this.#author)
    return this.file.beside.reverse(kind, this.#author, (changes) => this.#lookAhead(changes))
  }
}

/** Who works here, as the system calls them; empty where it does not say. */
export function authorName(): string {
  try {
    return userInfo().username
  } catch {
    // No entry for this user, as in some containers: the change is journaled without a name.
    return ''
  }
}

function failurePointsIn(rows: readonly ChangedRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => cellsOf(row, 'failure_point')).map(String))
}
