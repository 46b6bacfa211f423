import type { Database } from 'better-sqlite3'
import type { WriteExecutor } from '../store/base/executor.ts'
import type { TableChanges } from '../store/base/TableChanges.ts'
import { rebuildRollups } from '../store/rollups/rebuildRollups.ts'
import { settleRollups } from '../store/rollups/settleRollups.ts'
import {
  type Change,
  changesOf,
  closeChange,
  dropChange,
  failurePointsTouched,
  type OpenedChange,
  openChange,
} from './changeJournal.ts'
import type { ContentSeal } from './seal/contentSeal.ts'

export interface TransactionOptions<Result> {
  /** Under which it is journaled. */
  readonly change: Change
  /** It takes away what is wrong with the file, and may find there what no other transaction does. */
  readonly isMend: boolean
  readonly executor: WriteExecutor
  readonly seal: ContentSeal
  /** Throws when the file may not be written to any more; asked before the work and again just before the commit. */
  readonly assertUsable: () => void
  /** Called when nothing but the commit is left to do. */
  readonly beforeCommit?: () => void
  readonly work: () => Result
}

export interface Transacted<Result> {
  readonly result: Result
  /** What was journaled; null when the work changed nothing. */
  readonly change: (OpenedChange & { readonly changes: TableChanges }) | null
}

/** Runs the work as one journaled transaction that lands whole or not at all. */
export function runTransaction<Result>(connection: Database, options: TransactionOptions<Result>): Transacted<Result> {
  const { change: opened, isMend, seal, assertUsable, work } = options
  connection.exec('BEGIN IMMEDIATE')
  seal.begin()
  try {
    assertUsable()
    // Another program may have left one open, and none can be opened beside it.
    if (isMend) closeChange(connection)
    const change = openChange(connection, opened)
    const result = work()
    if (result instanceof Promise) throw new Error('the work of a transaction must not wait')
    closeChange(connection)
    // Read before the commit, after which nothing may fail any more.
    const changes = changesOf(connection, change.id)
    followRollups(connection, options, change.id, changes)
    const isEmpty = changes.touched.size === 0
    // What a mend does outside of the journal is kept all the same.
    if (isEmpty && isMend) dropChange(connection, change.id)
    if (isMend) seal.renew()
    else if (!isEmpty) seal.settle()
    assertUsable()
    options.beforeCommit?.()
    connection.exec(isEmpty && !isMend ? 'ROLLBACK' : 'COMMIT')
    return { result, change: isEmpty ? null : { ...change, changes } }
  } catch (error) {
    rollBack(connection)
    throw error
  }
}

/** Rollups of a file that breaks rules may be of other rows than it has, so a mend counts all anew. */
function followRollups(
  connection: Database,
  { isMend, executor }: Pick<TransactionOptions<unknown>, 'isMend' | 'executor'>,
  change: number,
  changes: TableChanges,
): void {
  if (!changes.touched.has('occurrence')) return
  if (isMend) rebuildRollups(executor)
  else {
    const touched = () => failurePointsTouched(connection, change, executor.countedImports)
    settleRollups(executor, changes.rows.get('occurrence') ?? null, touched)
  }
}

function rollBack(connection: Database): void {
  // A full disk makes SQLite roll back by itself, pages already in the file only when it next reads: not left to a later
  // sitting, since a file copied meanwhile without its journal would not be whole.
  if (connection.inTransaction) connection.exec('ROLLBACK')
  connection.pragma('schema_version')
}
