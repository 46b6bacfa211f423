import { longestName, longestTitle } from '../model/vocabulary.ts'
import { valueIn } from './cells/Reading.ts'
import { readEstimate } from './cells/readEstimate.ts'
import { readNumber } from './cells/readNumber.ts'
import { readSeverity } from './cells/readSeverity.ts'
import type { FailurePointDraft } from './failurePointDraft.ts'
import { type KnownColumns, type RowReading, reject, TableRow } from './readRow.ts'

const longest = { title: longestTitle, stage: longestName, touchpoint: longestName, channel: longestName } as const

/** What a row says of a failure point, or the first reason for which it cannot be taken in. */
export function readFailurePointRow(cells: readonly string[], known: KnownColumns): RowReading<FailurePointDraft> {
  const row = new TableRow(cells, known)
  if (row.overflow !== null) return reject(row.overflow)
  const { found, rejection } = row.names(longest)
  if (rejection !== undefined) return reject(rejection)
  const { title } = found
  if (title === undefined) return reject({ code: 'title-missing' })
  const readings = {
    severity: readSeverity(row.cell('severity'), row.mark('severity')),
    perMonth: readEstimate(row.cell('perMonth'), row.mark('perMonth')),
    costPerCase: readNumber(row.cell('costPerCase'), { mark: row.mark('costPerCase') }),
    customersPerMonth: readNumber(row.cell('customersPerMonth'), { mark: row.mark('customersPerMonth') }),
  }
  const unread = row.unreadAmong(readings)
  if (unread !== null) return reject(unread)
  const draft = {
    ...found,
    severity: valueIn(readings.severity),
    perMonth: valueIn(readings.perMonth),
    costPerCase: valueIn(readings.costPerCase),
    customersPerMonth: valueIn(readings.customersPerMonth),
    title,
  }
  return { ok: true, draft, replaced: row.replaced }
}
