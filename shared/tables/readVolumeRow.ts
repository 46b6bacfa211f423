import { longestName } from '../model/vocabulary.ts'
import { valueIn } from './cells/Reading.ts'
import { readMonth } from './cells/readMonth.ts'
import { readNumber } from './cells/readNumber.ts'
import { type KnownColumns, type RowReading, reject, TableRow } from './readRow.ts'

/** How much there was of something in a month. */
export interface VolumeDraft {
  /** `2026-03`. */
  readonly month: string
  readonly value: number
  /** What is counted: orders, calls, customers. */
  readonly unit?: string | undefined
}

/** What a row says of a month, or the first reason for which it cannot be taken in. */
export function readVolumeRow(cells: readonly string[], known: KnownColumns): RowReading<VolumeDraft> {
  const row = new TableRow(cells, known)
  if (row.overflow !== null) return reject(row.overflow)
  const names = row.names({ unit: longestName })
  if (names.rejection !== undefined) return reject(names.rejection)
  const readings = {
    month: readMonth(row.cell('month'), row.day('month')),
    value: readNumber(row.cell('value'), { mark: row.mark('value') }),
  }
  const unread = row.unreadAmong(readings)
  if (unread !== null) return reject(unread)
  const [month, value] = [valueIn(readings.month), valueIn(readings.value)]
  if (month === undefined) return reject({ code: 'date-missing' })
  if (value === undefined) return reject({ code: 'value-missing' })
  return { ok: true, draft: { month, value, ...names.found }, replaced: row.replaced }
}
