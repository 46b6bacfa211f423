import type { Database } from 'better-sqlite3'
import type { ChangeLabel } from '../../../shared/engagement/changeLabel.ts'
import { type FileProblems, noProblems } from '../../../shared/engagement/FileProblems.ts'
import type { Recovered } from '../../../shared/engagement/recovered.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import {
  createReadExecutor,
  createWriteExecutor,
  type ReadExecutor,
  StatementCache,
  type WriteExecutor,
} from '../store/base/executor.ts'
import type { TableChanges } from '../store/base/TableChanges.ts'
import { findFileProblems } from '../store/rules/fileProblems.ts'
import { withRefusals } from './base/translateError.ts'
import { BesideWriter } from './beside/BesideWriter.ts'
import { type UndoState, UndoSteps } from './beside/UndoSteps.ts'
import { type Change, type ChangeKind, isLarge, reverseChange } from './changeJournal.ts'
import { FileCopies } from './copies/FileCopies.ts'
import { sweep } from './copies/sweep.ts'
import { identityOf, type ViewOnlyReason } from './fileIdentity.ts'
import { runTransaction } from './runTransaction.ts'
import type { SessionOptions } from './SessionOptions.ts'
import { ContentSeal, sealed } from './seal/contentSeal.ts'
import { SealedBulk } from './seal/SealedBulk.ts'
import { isStillChecked, WritePermit } from './WritePermit.ts'

/** What one committed transaction changed. */
export interface Commit {
  readonly kind: ChangeKind
  readonly label: ChangeLabel
  /** Its name in every copy of the file. */
  readonly uuid: string
  /** What it did, cells before and after. */
  readonly changes: TableChanges
  /** Counts the commits of this sitting; grows by one with each. */
  readonly dataVersion: number
}

/**
 * One open engagement file and the only way to its rows. All calls are synchronous: a transaction can wait for nothing
 * and no other write can come between. Made by `openEngagementFile`.
 */
export class EngagementFile {
  readonly path: string
  readonly name: string
  readonly viewOnly: ViewOnlyReason | 'asked' | null
  readonly recovered: Recovered | null
  /** Its backups, and copies elsewhere. */
  readonly copies: FileCopies
  /** Lets jobs write to it where that takes long. */
  readonly beside: BesideWriter
  readonly #connection: Database
  readonly #options: SessionOptions
  readonly #permit: WritePermit
  /** None where nothing is written. */
  readonly #seal: ContentSeal | null
  readonly #statements: StatementCache
  readonly #reader: ReadExecutor
  readonly #listeners = new Set<(commit: Commit) => void>()
  readonly #steps = new UndoSteps()
  #dataVersion = 0
  #outsideVersion: unknown
  #writing = false

  constructor(connection: Database, options: SessionOptions) {
    this.#connection = connection
    this.#options = options
    this.#statements = new StatementCache(connection)
    this.#reader = createReadExecutor(this.#statements)
    this.path = options.path
    this.name = options.name
    this.viewOnly = options.viewOnly
    this.recovered = options.recovered
    this.copies = new FileCopies(connection, { ...options, version: () => this.#dataVersion })
    this.#seal = options.viewOnly === null ? new ContentSeal(connection) : null
    this.#permit = new WritePermit(options.name, options.problems, options.checked)
    this.#outsideVersion = this.#readOutsideVersion()
    this.beside = this.#besideWriter()
  }

  #besideWriter(): BesideWriter {
    const { path, name, identity, nativeBinding, jobs } = this.#options
    return new BesideWriter({
      as: { path, name, identity, nativeBinding },
      jobs,
      steps: this.#steps,
      assertMayWrite: () => void this.#sealToWrite(false),
      backUp: () => this.copies.backUp(),
      written: () => {
        this.#outsideVersion = this.#readOutsideVersion()
      },
      announce: (kind, { label, uuid }, changes) => this.#announce(kind, label, { uuid, changes }),
    })
  }

  /** The rules that the file breaks. While there are any it takes no change but a mend. */
  get problems(): FileProblems {
    return this.#permit.problems
  }

  /** True when the file takes no changes: it was opened for viewing (`viewOnly` says why), breaks rules, or was found damaged since. */
  get readOnly(): boolean {
    const { barred } = this.#permit
    return this.viewOnly !== null || (barred !== null && !isStillChecked(barred))
  }

  /** Resolves when the whole file was checked: before that nothing is written. @throws Refusal when it may not be, from then on */
  get checked(): Promise<void> {
    return this.#permit.checked
  }

  /** False once the file was moved, deleted or replaced by another of its name: then it takes no write any more. */
  get isInPlace(): boolean {
    return identityOf(this.path) === this.#options.identity
  }

  /** False once another program has moved, replaced or changed the file, or made it unreadable: then it has to be opened again. */
  get isAsOpened(): boolean {
    try {
      return this.isInPlace && this.#readOutsideVersion() === this.#outsideVersion
    } catch {
      return false
    }
  }

  /** How many commits this sitting has made. */
  get dataVersion(): number {
    return this.#dataVersion
  }

  /** Runs the work on one moment of the file: every query in it sees the same state. @throws WrittenBeside, Refusal `busy`, `changed-outside`, `moved` */
  read<Result>(work: (db: ReadExecutor) => Result): Result {
    this.beside.assertReadable()
    return withRefusals(this.name, () => {
      if (this.#connection.inTransaction) return work(this.#reader)
      this.#connection.exec('BEGIN')
      try {
        return work(this.#reader)
      } catch (error) {
        throw this.isAsOpened ? error : this.#changedOutside()
      } finally {
        if (this.#connection.inTransaction) this.#connection.exec('COMMIT')
      }
    })
  }

  /**
   * Runs the work as one transaction that lands whole or not at all, journaled under the label and author, and becomes
   * one step to undo. The work is synchronous and uses only the executor that it is given. Work that changes nothing
   * leaves no trace. @throws Refusal `read-only`, `moved`, `changed-outside`, `busy`, `disk-full`, `disk-error`, or the work's own
   */
  write<Result>(label: ChangeLabel, author: string, work: (transaction: WriteExecutor) => Result): Result {
    const { result, change } = this.#transact({ kind: 'edit', reverses: null, label, author }, {}, work)
    if (change !== null) {
      this.#steps.made({ change: change.id, label, isMend: false })
      this.#announce('edit', label, change)
    }
    return result
  }

  /**
   * Runs a work that takes away what is wrong with the file, as one step to undo: it is the only change that a file takes
   * which breaks rules. All that is wrong must be gone then, or nothing was changed. What belongs to no change is mended with
   * it and stays so: a change that was left open is closed, and counters are raised.
   * @throws Refusal `not-mended`, and as `write`
   */
  mend(label: ChangeLabel, author: string, work: (transaction: WriteExecutor) => void): void {
    const opened = { kind: 'edit', reverses: null, label, author } as const
    const { change } = this.#transact(opened, { isMend: true }, (transaction) => {
      work(transaction)
      if (findFileProblems(transaction, true)?.count !== 0) throw new Refusal('not-mended', { name: this.name })
    })
    this.#steps.made(change === null ? null : { change: change.id, label, isMend: true })
    this.#permit.found(noProblems)
    this.#announce('edit', label, change ?? { uuid: '', changes: { touched: new Set(), rows: new Map() } })
  }

  /** Takes back the last step of this sitting; answers with its label, or null when there is none. @throws as `write` */
  undo(author: string): ChangeLabel | null {
    return this.#reverse('undo', author)
  }

  /** Does again the step last undone; answers with its label, or null when there is none. @throws as `write` */
  redo(author: string): ChangeLabel | null {
    return this.#reverse('redo', author)
  }

  undoState(): UndoState {
    return this.#steps.state
  }

  /** Whether undo or redo would take long enough to be done beside. */
  isLargeStep(kind: 'undo' | 'redo'): boolean {
    const step = this.#steps.next(kind)
    return step !== undefined && !step.isMend && this.read(() => isLarge(this.#connection, step.change))
  }

  /** Calls the listener after each commit, before the write returns; answers with the way to stop. */
  onCommit(listener: (commit: Commit) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Closes the file and frees its locks; nothing stays beside it. Copies under way are given up. Closing twice does nothing. */
  close(): void {
    if (!this.#connection.open) return
    this.copies.giveUp(new Refusal('no-file-open'))
    try {
      this.#sweep()
    } finally {
      this.#connection.close()
      this.#options.onClosed()
    }
  }

  /** Undo ends here, and with it goes what only undo and redo could bring back. */
  #sweep(): void {
    const seal = this.#seal
    if (seal === null || this.#permit.barred !== null) return
    if (!this.isAsOpened) return
    withRefusals(this.name, () => sealed(this.#connection, seal, () => sweep(this.#connection)))
  }

  #reverse(kind: 'undo' | 'redo', author: string): ChangeLabel | null {
    const step = this.#steps.next(kind)
    if (step === undefined) return null
    const opened = { kind, reverses: step.change, label: step.label, author }
    const { change } = this.#transact(opened, { isMend: step.isMend }, () => reverseChange(this.#connection, step.change))
    this.#steps.taken(kind, change?.id ?? null)
    if (change !== null) {
      if (step.isMend) this.#permit.found(this.read((db) => findFileProblems(db)) ?? noProblems)
      this.#announce(kind, step.label, change)
    }
    return step.label
  }

  #transact<Result>(
    change: Change,
    { isMend = false }: { readonly isMend?: boolean },
    work: (transaction: WriteExecutor) => Result,
  ) {
    this.beside.assertWritable()
    const seal = this.#sealToWrite(isMend)
    if (this.#writing) throw new Error('a write was started inside another one')
    this.#assertInPlace()
    const { executor, end } = createWriteExecutor(this.#statements, new SealedBulk(this.#connection, this.#statements, seal))
    const assertUsable = () => {
      if (this.#readOutsideVersion() !== this.#outsideVersion) throw this.#changedOutside()
      this.#assertInPlace()
    }
    this.#writing = true
    try {
      return withRefusals(this.name, () =>
        runTransaction(this.#connection, { change, isMend, executor, seal, assertUsable, work: () => work(executor) }),
      )
    } finally {
      end()
      this.#writing = false
    }
  }

  /** What keeps the seal, where the file may be written to. @throws Refusal */
  #sealToWrite(isMend: boolean): ContentSeal {
    if (this.#seal === null) throw new Refusal('read-only', { name: this.name })
    if (this.#permit.barred !== null && !(isMend && this.problems.count > 0)) throw this.#permit.barred
    return this.#seal
  }

  #announce(kind: ChangeKind, label: ChangeLabel, { uuid, changes }: Pick<Commit, 'uuid' | 'changes'>): void {
    this.#dataVersion += 1
    const commit = { kind, label, uuid, changes, dataVersion: this.#dataVersion }
    for (const listener of this.#listeners) listener(commit)
  }

  /**
   * SQLite looks for a moved file only when it begins its journal; this looks before the work and again just before the
   * commit.
   */
  #assertInPlace(): void {
    if (!this.isInPlace) throw new Refusal('moved', { name: this.name })
  }

  /** What is there now is not what was opened, so whatever cannot be read of it is no fault of ours. */
  #changedOutside(): Refusal {
    return new Refusal(this.isInPlace ? 'changed-outside' : 'moved', { name: this.name })
  }

  /** Moves when another connection has written, and not on our own writes. */
  #readOutsideVersion(): unknown {
    return this.#connection.pragma('data_version', { simple: true })
  }
}
