import { type Initiator, initiators, longestName } from '../../model/vocabulary.ts'
import { valueIn } from '../cells/Reading.ts'
import { wordReader } from '../cells/readWord.ts'
import { type KnownColumns, type RowReading, reject, TableRow } from '../readRow.ts'

/** A customer to be kept in touch with; days are ISO days. */
export interface CustomerDraft {
  readonly name: string
  readonly tier?: string | undefined
  readonly since?: string | undefined
  readonly owner?: string | undefined
  readonly lastContact?: string | undefined
  readonly initiatedBy?: Initiator | undefined
  readonly nextOn?: string | undefined
}

const longestNames = { name: longestName, tier: longestName, owner: longestName }

/** Reads what a row says of a customer, or the first reason for which it cannot be taken in; `today` is the last day that has been. */
export function customerRowReader(today: string, initiatorWords: readonly Readonly<Record<Initiator, string>>[]) {
  const readInitiator = wordReader(initiators, initiatorWords)
  return (cells: readonly string[], known: KnownColumns): RowReading<CustomerDraft> => {
    const row = new TableRow(cells, known)
    if (row.overflow !== null) return reject(row.overflow)
    const { found, rejection } = row.names(longestNames)
    if (rejection !== undefined) return reject(rejection)
    if (found.name === undefined) return reject({ code: 'name-missing' })
    const readings = {
      since: row.day('since'),
      lastContact: row.day('lastContact'),
      initiatedBy: readInitiator(row.cell('initiatedBy')),
      nextOn: row.day('nextOn'),
    }
    const unread = row.unreadAmong(readings)
    if (unread !== null) return reject(unread)
    for (const field of ['since', 'lastContact'] as const) {
      if ((valueIn(readings[field]) ?? '') > today) return reject({ code: 'day-to-come', field, text: row.cell(field) })
    }
    const draft = {
      ...found,
      name: found.name,
      since: valueIn(readings.since),
      lastContact: valueIn(readings.lastContact),
      initiatedBy: valueIn(readings.initiatedBy),
      nextOn: valueIn(readings.nextOn),
    }
    return { ok: true, draft, replaced: row.replaced }
  }
}
