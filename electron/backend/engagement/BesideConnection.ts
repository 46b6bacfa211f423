import type { Database } from 'better-sqlite3'
import type { ChangeKey, ChangeLabel } from '../../../shared/engagement/changeLabel.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import {
  createReadExecutor,
  createWriteExecutor,
  type ReadExecutor,
  StatementCache,
  type WriteExecutor,
} from '../store/base/executor.ts'
import { applyPragmas, connect, manyRowsKibibytes } from './base/connection.ts'
import { withRefusals } from './base/translateError.ts'
import type { BesideChange, BesideFile, BesideStep } from './beside/besideSchemas.ts'
import { type ChangeKind, reverseChange } from './changeJournal.ts'
import { identityOf } from './fileIdentity.ts'
import { runTransaction } from './runTransaction.ts'
import { ContentSeal } from './seal/contentSeal.ts'
import { SealedBulk } from './seal/SealedBulk.ts'

/** Milliseconds in which the answering process has heard of the commit that comes. */
const hearing = 20
const bytesInKibibyte = 1024

/** A job's own connection to a file that another process holds, to write where nobody waits for it. Makes one change. */
export class BesideConnection {
  readonly dataVersion = 0
  readonly #file: BesideFile
  readonly #connection: Database
  readonly #seal: ContentSeal
  readonly #statements: StatementCache
  readonly #tell: (step: BesideStep) => Promise<void>
  readonly #pageBytes: number
  #change: BesideChange | null = null

  /** `tell` resolves when the process that holds the file has done what the step asks for. */
  constructor(file: BesideFile, tell: (step: BesideStep) => Promise<void>) {
    this.#file = file
    this.#tell = tell
    this.#connection = withRefusals(file.name, () => connect(file.path, { nativeBinding: file.nativeBinding }))
    applyPragmas(this.#connection, true)
    this.#pageBytes = Number(this.#connection.pragma('page_size', { simple: true }))
    this.#seal = new ContentSeal(this.#connection)
    this.#statements = new StatementCache(this.#connection)
  }

  /** What was committed; null when nothing was. */
  get change(): BesideChange | null {
    return this.#change
  }

  backUp(): Promise<void> {
    return this.#tell('back-up')
  }

  read<Result>(work: (db: ReadExecutor) => Result): Result {
    return withRefusals(this.#file.name, () => work(createReadExecutor(this.#statements)))
  }

  write<Result>(key: ChangeKey, params: ChangeLabel['params'], work: (transaction: WriteExecutor) => Result): Result {
    return this.#transact('edit', null, { key, params }, work)
  }

  /** Takes back all that a change did. */
  reverse(kind: 'undo' | 'redo', reverses: number, label: ChangeLabel): void {
    this.#transact(kind, reverses, label, () => reverseChange(this.#connection, reverses))
  }

  close(): void {
    this.#connection.close()
  }

  #transact<Result>(
    kind: ChangeKind,
    reverses: number | null,
    label: ChangeLabel,
    work: (transaction: WriteExecutor) => Result,
  ): Result {
    const { author, name } = this.#file
    const { executor, end } = createWriteExecutor(
      this.#statements,
      new SealedBulk(this.#connection, this.#statements, this.#seal, this.#watchGrowth()),
    )
    try {
      const { result, change } = withRefusals(name, () =>
        runTransaction(this.#connection, {
          change: { kind, reverses, label, author },
          isMend: false,
          executor,
          seal: this.#seal,
          assertUsable: () => this.#assertInPlace(),
          beforeCommit: () => this.#announceCommit(),
          work: () => work(executor),
        }),
      )
      if (change !== null) this.#change = { id: change.id, uuid: change.uuid, label, touched: [...change.changes.touched] }
      return result
    } finally {
      end()
    }
  }

  #assertInPlace(): void {
    const { path, name, identity } = this.#file
    if (identityOf(path) !== identity) throw new Refusal('moved', { name })
  }

  /** What does not fit into memory goes into the file before the commit, and from then on nobody else can read it. */
  #watchGrowth(): () => void {
    const bytes = () => Number(this.#connection.pragma('page_count', { simple: true })) * this.#pageBytes
    const most = bytes() + (manyRowsKibibytes * bytesInKibibyte) / 2
    let isTold = false
    return () => {
      if (isTold || bytes() < most) return
      isTold = true
      this.#announceCommit()
    }
  }

  /** A transaction cannot wait for an answer, so it gives whoever reads the time to stop. */
  #announceCommit(): void {
    void this.#tell('commit')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, hearing)
  }
}
