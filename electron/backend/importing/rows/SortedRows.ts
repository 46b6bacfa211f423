import type { ImportResult } from '../../../../shared/contract/files/importingContract.ts'
import type { ChangeKey, ChangeLabel } from '../../../../shared/engagement/changeLabel.ts'
import type { importSchema } from '../../../../shared/model/lists/cases/imports.ts'
import type { ItemOf } from '../../../../shared/model/lists/ListDescriptor.ts'
import type { Rejection } from '../../../../shared/tables/rejection.ts'
import type { ReadExecutor, WriteExecutor } from '../../store/base/executor.ts'

/** One file that is taken in, as the engagement keeps it. */
export type Import = ItemOf<typeof importSchema>

/** What one row of a table says. */
export interface DraftRow<Draft> {
  readonly line: number
  readonly draft: Draft
}

/** Rows in their order, however they are held. */
export interface DraftList<Draft> extends Iterable<DraftRow<Draft>> {
  readonly length: number
}

export interface RejectedRow {
  readonly line: number
  readonly rejection: Rejection
}

/** What the rows of a table are to an engagement, and how those that are new go into it. */
export interface SortedRows {
  /** Rows that bring something. */
  readonly imported: number
  /** Rows that are there already. */
  readonly duplicates: number
  /** Rows that are kept aside; none unless said. */
  readonly setAside?: number
  /** Of the duplicates, those that are there with other content. */
  readonly changed: ImportResult['changed']
  /** Of these, those that are written as they are now; none unless said. */
  readonly updated?: number
  /** Of cases: rows that bring something under an external id that an import holds whose columns were mapped otherwise. */
  readonly knownElsewhere?: number
  readonly rejected: readonly RejectedRow[]
  /** Of lists of those affected. */
  readonly affected?: NonNullable<ImportResult['affected']>
  /** Labels that became others. */
  readonly merged: ImportResult['merged']
  /** What is made, by its list. */
  readonly created: Readonly<Record<string, number>>
  /** Adds what is new, and updates what is to be; the change names the import once, whatever it brings. */
  insert(transaction: WriteExecutor, taken: Import): void
}

/** An open engagement, as far as adding needs it; its calls are synchronous, so nothing comes between two of them. */
export interface ImportTarget {
  /** Grows with each commit. */
  readonly dataVersion: number
  read<Result>(work: (db: ReadExecutor) => Result): Result
  write<Result>(key: ChangeKey, params: ChangeLabel['params'], work: (transaction: WriteExecutor) => Result): Result
  /** Before many rows go in. */
  backUp(): Promise<unknown>
}
