import type { ImportResult } from '../../../shared/contract/importingContract.ts'
import { rejectionSentence } from '../../../shared/i18n/rejectionSentence.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import { addSorted, type DraftTarget, type SortedDrafts, sortAgainst } from './addFailurePoints.ts'
import type { FailurePointRows } from './readFailurePointTable.ts'

/** A target that can be backed up before many rows go in. */
export interface ImportTarget extends DraftTarget {
  /** Grows with each commit. */
  readonly dataVersion: number
  backUp(): Promise<unknown>
}

/** What was found of a table beside its rows. */
export type TableFacts = Pick<ImportResult, 'read' | 'leftOut' | 'leftOutRows'>

/** Rejected rows that are told one by one; the others are counted. */
const mostTold = 1000

/**
 * Imports the rows of a table (design section 8) as one change, undone as one, after a backup. Rows that cannot be taken in
 * are told with their line and the reason in `language`; the rest is imported. @throws Refusal what writing refuses
 */
export async function importFailurePoints(
  target: ImportTarget,
  rows: FailurePointRows,
  facts: TableFacts,
  language: Language,
): Promise<ImportResult> {
  const sorted = await sortAndBackUp(
    target,
    rows.drafts.map(({ draft }) => draft),
  )
  const added = addSorted(target, sorted, 'failure-point.import-many')
  const unplaced = added.rejected.map(({ index, rejection }) => ({ line: rows.drafts[index]?.line ?? 0, rejection }))
  const rejected = [...rows.rejected, ...unplaced].sort((a, b) => a.line - b.line)
  return {
    rows: rows.drafts.length + rows.rejected.length,
    imported: added.created.failurePoints,
    duplicates: added.duplicates,
    setAside: 0,
    rejectedRows: rejected.length,
    rejected: rejected
      .slice(0, mostTold)
      .map(({ line, rejection }) => ({ line, reason: rejectionSentence(rejection, language) })),
    ...facts,
    created: added.created,
    replaced: rows.replaced,
  }
}

async function sortAndBackUp(target: ImportTarget, drafts: Parameters<typeof sortAgainst>[1]): Promise<SortedDrafts> {
  const sorted = sortAgainst(target, drafts)
  if (sorted.failurePoints.length === 0) return sorted
  const before = target.dataVersion
  await target.backUp()
  // The backup takes its time, in which something else may have been written.
  return target.dataVersion === before ? sorted : sortAgainst(target, drafts)
}
