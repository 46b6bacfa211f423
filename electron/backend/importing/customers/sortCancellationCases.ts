import { v7 as uuidv7 } from 'uuid'
import type { Engagement } from '../../../../shared/engagement/engagement.ts'
import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import type { CancellationCaseDraft } from '../../../../shared/tables/customers/readCancellationCaseRow.ts'
import type { ReadExecutor } from '../../store/base/executor.ts'
import { storedLists } from '../../store/storedLists.ts'
import type { DraftRow, SortedRows } from '../rows/SortedRows.ts'

type Case = Engagement['cancellationCases'][number]

/**
 * Which rows are new. Nothing names a cancellation, so a row is there already where the file holds ones of the same content as
 * often; alike rows of one table are so many customers. A reason is a failure point, found by its title and made where there is none.
 */
export function sortCancellationCases(db: ReadExecutor, rows: readonly DraftRow<CancellationCaseDraft>[]): SortedRows {
  const points = new Map(storedLists.failurePoints.read(db).map(({ id, title }) => [normaliseName(title), id]))
  const held = new Map<string, number>()
  for (const one of storedLists.cancellationCases.read(db)) held.set(keyOf(one), (held.get(keyOf(one)) ?? 0) + 1)
  const madePoints: { readonly id: string; readonly title: string }[] = []
  const made: Case[] = []
  for (const { draft } of rows) {
    const { reason, ...said } = draft
    const known = reason === undefined ? undefined : points.get(normaliseName(reason))
    const failurePoint = reason === undefined ? undefined : (known ?? uuidv7())
    const one: Case = { ...said, id: uuidv7(), ...(failurePoint === undefined ? {} : { failurePoint }) }
    const times = held.get(keyOf(one)) ?? 0
    if (times > 0) {
      held.set(keyOf(one), times - 1)
      continue
    }
    made.push(one)
    if (reason === undefined || failurePoint === undefined || known !== undefined) continue
    points.set(normaliseName(reason), failurePoint)
    madePoints.push({ id: failurePoint, title: reason })
  }
  return {
    imported: made.length,
    duplicates: rows.length - made.length,
    changed: [],
    rejected: [],
    merged: [],
    created: { cancellationCases: made.length, failurePoints: madePoints.length },
    insert(transaction, taken) {
      storedLists.failurePoints.insert(transaction, madePoints)
      storedLists.cancellationCases.insert(transaction, made)
      storedLists.imports.insert(transaction, [taken])
    },
  }
}

/** Tells cancellations of different content apart. */
function keyOf({ on, failurePoint, tier = '', cash, outcome, offerCost }: Case): string {
  // A missing entry becomes null.
  return JSON.stringify([on, failurePoint, normaliseName(tier), cash, outcome, offerCost])
}
