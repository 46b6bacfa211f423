import { longestName } from '../model/vocabulary.ts'
import { valueIn } from './cells/Reading.ts'
import { readFigure, readNumber } from './cells/readNumber.ts'
import { type KnownColumns, type RowReading, reject, TableRow } from './readRow.ts'

/** One dated value of a KPI, which is named. */
export interface ReadingDraft {
  readonly kpi: string
  /** An ISO day. */
  readonly on: string
  readonly value: number
  /** How many answers, calls or customers it was measured on. */
  readonly n?: number | undefined
}

/** What a row says of a KPI on a day, or the first reason for which it cannot be taken in. */
export function readReadingRow(cells: readonly string[], known: KnownColumns): RowReading<ReadingDraft> {
  const row = new TableRow(cells, known)
  if (row.overflow !== null) return reject(row.overflow)
  const names = row.names({ kpi: longestName })
  if (names.rejection !== undefined) return reject(names.rejection)
  const { kpi } = names.found
  if (kpi === undefined) return reject({ code: 'kpi-missing' })
  const readings = {
    on: row.day('on'),
    value: readFigure(row.cell('value'), row.mark('value')),
    n: readNumber(row.cell('n'), { mark: row.mark('n') }),
  }
  const unread = row.unreadAmong(readings)
  if (unread !== null) return reject(unread)
  const [on, value, n] = [valueIn(readings.on), valueIn(readings.value), valueIn(readings.n)]
  if (on === undefined) return reject({ code: 'date-missing' })
  if (value === undefined) return reject({ code: 'value-missing' })
  return { ok: true, draft: { kpi, on, value, n }, replaced: row.replaced }
}
