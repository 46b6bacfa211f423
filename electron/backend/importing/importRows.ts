import type { ImportResult } from '../../../shared/contract/files/importingContract.ts'
import type { ChangeKey } from '../../../shared/engagement/changeLabel.ts'
import { rejectionSentence } from '../../../shared/i18n/rejectionSentence.ts'
import type { TableKind } from '../../../shared/model/importVocabulary.ts'
import type { LabelChoice } from '../../../shared/model/lists/cases/mappings.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import { currencySignOf } from '../../../shared/tables/cells/currencySigns.ts'
import type { ReadExecutor } from '../store/base/executor.ts'
import { shortIds } from '../store/base/makeId.ts'
import { readSettings } from '../store/settings.ts'
import { keepMapping, type TableHeader } from './keepMapping.ts'
import type { TableRows } from './readTable.ts'
import type { DraftList, DraftRow, Import, ImportTarget, RejectedRow, SortedRows } from './rows/SortedRows.ts'

/** What was found of a table beside its rows. */
type TableFacts = Pick<ImportResult, 'read' | 'leftOut' | 'leftOutRows'>

export interface ImportOptions {
  readonly as: TableKind
  /** What the file is called. */
  readonly name: string
  /** The day of the import. */
  readonly on: string
  readonly reading: NonNullable<Import['reading']>
  readonly facts: TableFacts
  /** The signs of the currencies that stand beside its amounts of money. */
  readonly currencies: readonly string[]
  readonly maybeSwapped: ImportResult['maybeSwapped']
  readonly columns: TableHeader['columns']
  /** What was decided of its labels. */
  readonly labels: readonly LabelChoice[]
  /** Of the reasons for which rows are rejected. */
  readonly language: Language
  /** Nothing is written; the answer is what would have been. */
  readonly isTrial: boolean
  /** Told of all rows that were rejected, in their order. */
  readonly onRejected?: ((rejected: readonly RejectedRow[]) => void) | undefined
  /** Told of what the rows say that are understood, in their order. */
  readonly onDrafts?: ((drafts: Iterable<DraftRow<object>>) => void) | undefined
}

/** Rows that are told one by one; the others are counted. */
const mostTold = 1000

const changeKeys = {
  'failure-points': 'failure-point.import-many',
  occurrences: 'occurrence.import-many',
  'root-causes': 'root-cause.import-many',
  fixes: 'fix.import-many',
  readings: 'reading.import-many',
  volumes: 'volume.import-many',
  customers: 'customer.import-many',
  cancellations: 'cancellation-month.import-many',
  'cancellation-cases': 'cancellation-case.import-many',
  affected: 'affected.import-many',
  answers: 'answer.import-many',
} as const satisfies Record<TableKind, ChangeKey>

/** Of what is only written as it is now; lists whose rows are never updated have nothing to say. */
const updateKeys = {
  'failure-points': 'failure-point.update-many',
  occurrences: 'occurrence.update-many',
  'root-causes': 'root-cause.update-many',
  fixes: 'fix.update-many',
  readings: 'reading.update-many',
  volumes: 'volume.update-many',
  customers: 'customer.update-many',
  cancellations: 'cancellation-month.update-many',
  'cancellation-cases': 'cancellation-case.update-many',
  affected: 'failure-point.update-many',
  answers: 'touchpoint.update-many',
} as const satisfies Record<TableKind, ChangeKey>

/**
 * Imports the rows of a table (design section 8) as one change, undone as one, after a backup; no change where none is new.
 * Rows that cannot be taken in are told with their line and the reason. @throws Refusal what sorting and writing refuse
 */
export async function importRows<Drafts extends DraftList<object>>(
  target: ImportTarget,
  rows: TableRows<object, Drafts>,
  sort: (db: ReadExecutor, drafts: Drafts) => SortedRows,
  options: ImportOptions,
): Promise<ImportResult> {
  options.onDrafts?.(rows.drafts)
  const sortNow = () => target.read((db) => sort(db, rows.drafts))
  let sorted = sortNow()
  const brings = () => sorted.imported > 0 || (sorted.setAside ?? 0) > 0
  const isChange = (brings() || (sorted.updated ?? 0) > 0) && !options.isTrial
  if (isChange) {
    const before = target.dataVersion
    await target.backUp()
    // The backup takes its time, in which something else may have been written.
    if (target.dataVersion !== before) sorted = sortNow()
  }
  const rejected = [...rows.rejected, ...sorted.rejected].sort((a, b) => a.line - b.line)
  options.onRejected?.(rejected)
  const counts = {
    rows: rows.drafts.length + rows.rejected.length,
    imported: sorted.imported,
    duplicates: sorted.duplicates,
    setAside: sorted.setAside ?? 0,
  }
  const { as, name, on, reading, facts, language } = options
  const taken = { id: shortIds()(), name, on, as, ...counts, rejected: rejected.length, reading }
  if (isChange) {
    const count = sorted.imported || counts.setAside || (sorted.updated ?? 0)
    target.write((brings() ? changeKeys : updateKeys)[as], { count }, (transaction) => {
      sorted.insert(transaction, taken)
      keepMapping(transaction, { as, columns: options.columns }, options.labels, taken.id)
    })
  }
  return {
    ...counts,
    rejectedRows: rejected.length,
    rejected: rejected
      .slice(0, mostTold)
      .map(({ line, rejection }) => ({ line, reason: rejectionSentence(rejection, language) })),
    ...facts,
    created: sorted.created,
    merged: sorted.merged,
    replaced: rows.replaced,
    import: isChange ? taken.id : null,
    changed: sorted.changed.slice(0, mostTold),
    changedRows: sorted.changed.length,
    updated: sorted.updated ?? 0,
    maybeSwapped: options.maybeSwapped,
    knownElsewhere: sorted.knownElsewhere ?? 0,
    foreignCurrencies: options.currencies.length === 0 ? [] : target.read((db) => foreignTo(db, options.currencies)),
    ...(sorted.affected === undefined ? {} : { affected: sorted.affected }),
  }
}

/** Those that are not what the engagement counts money in. */
function foreignTo(db: ReadExecutor, currencies: readonly string[]): readonly string[] {
  const own = currencySignOf(readSettings(db).currency)
  return currencies.filter((sign) => sign !== own)
}
