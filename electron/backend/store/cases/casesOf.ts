import type { CaseRow } from '../../../../shared/contract/lists/failurePointContract.ts'
import type { Narrowing } from '../../../../shared/model/lists/cases/narrowing.ts'
import type { ReadExecutor } from '../base/executor.ts'
import { prepareQuery } from '../base/rows.ts'
import type { Cell } from '../fields/Field.ts'
import type { Page } from '../lists/StoredList.ts'

const latest = prepareQuery`SELECT id, happened_on, text, customer, channel, external_id, cases FROM ${'occurrence'} WHERE failure_point = ? ORDER BY happened_on DESC, position LIMIT ? OFFSET ?`

const latestOf = prepareQuery`SELECT id, happened_on, text, customer, channel, external_id, cases FROM ${'occurrence'} WHERE failure_point = ? AND json_extract(fields, ?) IS ? ORDER BY happened_on DESC, position LIMIT ? OFFSET ?`

/** Some of the cases of a failure point, the latest first; of a narrowing, those alone. */
export function casesOf(
  db: ReadExecutor,
  failurePoint: string,
  { offset, limit }: Page,
  narrowing: Narrowing | null = null,
): readonly CaseRow[] {
  const rows =
    narrowing === null
      ? latest(failurePoint, limit, offset)
      : latestOf(failurePoint, `$.${JSON.stringify(narrowing.field)}`, narrowing.value, limit, offset)
  return db.cells(rows).map(([id, on, text, customer, channel, externalId, count]) => ({
    id: String(id),
    on: String(on),
    text: textIn(text),
    customer: textIn(customer),
    channel: textIn(channel),
    externalId: textIn(externalId),
    count: typeof count === 'number' ? count : null,
  }))
}

const wordsIn = prepareQuery`SELECT happened_on, text, customer FROM ${'occurrence'} WHERE failure_point = ? AND id = ?`

/** What was said in these cases of a failure point, and when; cases without words are left out. */
export function wordsOf(db: ReadExecutor, failurePoint: string, cases: readonly string[]) {
  return cases.flatMap((id) =>
    db.cells(wordsIn(failurePoint, id)).flatMap(([on, said, customer]) => {
      const text = textIn(said)
      return text === null ? [] : [{ on: String(on), text, customer: textIn(customer) }]
    }),
  )
}

const saidLast = prepareQuery`SELECT text FROM ${'occurrence'} WHERE failure_point = ? AND text <> '' ORDER BY happened_on DESC, position LIMIT ?`

/** What was said in the latest cases of a failure point, so many at most, the latest first; null is said by nobody. */
export function latestWords(db: ReadExecutor, failurePoint: string, most: number): readonly string[] {
  return db.cells(saidLast(failurePoint, most)).flatMap(([said]) => textIn(said) ?? [])
}

function textIn(cell: Cell | undefined): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null
}
