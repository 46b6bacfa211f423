import { longestName, longestTitle } from '../../model/vocabulary.ts'
import { valueIn } from '../cells/Reading.ts'
import { type KnownColumns, type RowReading, reject, TableRow } from '../readRow.ts'

/** Somebody who is affected, as a batch, a date or a technician's list tells. */
export interface AffectedDraft {
  readonly customer: string
  /** The title of the failure point, where the table names it. */
  readonly failurePoint?: string | undefined
  /** An ISO day. */
  readonly toldOn?: string | undefined
}

const longestNames = { name: longestName, title: longestTitle }

/** Reads what a row says of somebody affected, or the first reason for which it cannot be taken in; `today` is the last day that has been. */
export function affectedRowReader(today: string) {
  return (cells: readonly string[], known: KnownColumns): RowReading<AffectedDraft> => {
    const row = new TableRow(cells, known)
    if (row.overflow !== null) return reject(row.overflow)
    const { found, rejection } = row.names(longestNames)
    if (rejection !== undefined) return reject(rejection)
    if (found.name === undefined) return reject({ code: 'name-missing' })
    const readings = { toldOn: row.day('toldOn') }
    const unread = row.unreadAmong(readings)
    if (unread !== null) return reject(unread)
    const toldOn = valueIn(readings.toldOn)
    if ((toldOn ?? '') > today) return reject({ code: 'day-to-come', field: 'toldOn', text: row.cell('toldOn') })
    return { ok: true, draft: { customer: found.name, failurePoint: found.title, toldOn }, replaced: row.replaced }
  }
}
