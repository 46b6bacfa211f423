import type { CaseRow } from '../../../shared/contract/lists/failurePointContract.ts'
import type { ReadExecutor } from './base/executor.ts'
import { prepareQuery } from './base/rows.ts'
import type { Cell } from './fields/Field.ts'
import type { Page } from './lists/StoredList.ts'

const latest = prepareQuery`SELECT id, happened_on, text, customer, channel, external_id, cases FROM ${'occurrence'} WHERE failure_point = ? ORDER BY happened_on DESC, position LIMIT ? OFFSET ?`

/** Some of the cases of a failure point, the latest first. */
export function casesOf(db: ReadExecutor, failurePoint: string, { offset, limit }: Page): readonly CaseRow[] {
  return db.cells(latest(failurePoint, limit, offset)).map(([id, on, text, customer, channel, externalId, count]) => ({
    id: String(id),
    on: String(on),
    text: textIn(text),
    customer: textIn(customer),
    channel: textIn(channel),
    externalId: textIn(externalId),
    count: typeof count === 'number' ? count : null,
  }))
}

function textIn(cell: Cell | undefined): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null
}
