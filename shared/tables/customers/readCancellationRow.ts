import { longestName } from '../../model/vocabulary.ts'
import { valueIn } from '../cells/Reading.ts'
import { readMonth } from '../cells/readMonth.ts'
import { readNumber } from '../cells/readNumber.ts'
import { type KnownColumns, type RowReading, reject, TableRow } from '../readRow.ts'

/** How many of a month's closed deals were cancelled. */
export interface CancellationDraft {
  /** `2026-03`. */
  readonly month: string
  readonly salesperson?: string | undefined
  readonly closings: number
  readonly cancelled: number
  readonly cashIn?: number | undefined
  readonly cashCancelled?: number | undefined
}

/** What a row says of a month, of a salesperson or of all together, or the first reason for which it cannot be taken in. */
export function readCancellationRow(cells: readonly string[], known: KnownColumns): RowReading<CancellationDraft> {
  const row = new TableRow(cells, known)
  if (row.overflow !== null) return reject(row.overflow)
  const names = row.names({ salesperson: longestName })
  if (names.rejection !== undefined) return reject(names.rejection)
  const number = (field: 'closings' | 'cancelled' | 'cashIn' | 'cashCancelled') =>
    readNumber(row.cell(field), { mark: row.mark(field) })
  const readings = {
    month: readMonth(row.cell('month'), row.day('month')),
    closings: number('closings'),
    cancelled: number('cancelled'),
    cashIn: number('cashIn'),
    cashCancelled: number('cashCancelled'),
  }
  const unread = row.unreadAmong(readings)
  if (unread !== null) return reject(unread)
  const [month, closings, cancelled] = [valueIn(readings.month), valueIn(readings.closings), valueIn(readings.cancelled)]
  if (month === undefined) return reject({ code: 'date-missing' })
  if (closings === undefined || cancelled === undefined) return reject({ code: 'counts-missing' })
  for (const field of ['closings', 'cancelled'] as const) {
    if (!Number.isInteger(valueIn(readings[field]))) return reject({ code: 'not-whole', field, text: row.cell(field) })
  }
  if (cancelled > closings) return reject({ code: 'more-cancelled', cancelled, closings })
  const cash = { cashIn: valueIn(readings.cashIn), cashCancelled: valueIn(readings.cashCancelled) }
  return { ok: true, draft: { month, closings, cancelled, ...cash, ...names.found }, replaced: row.replaced }
}
