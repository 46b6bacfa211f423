import { longestName, longestText, longestTitle } from '../model/vocabulary.ts'
import { blank, valueIn } from './cells/Reading.ts'
import { readNumber } from './cells/readNumber.ts'
import { type KnownColumns, type RowReading, reject, TableRow, type WideCount } from './readRow.ts'

/** A case to be added, with its failure point and its stage by name. */
export interface OccurrenceDraft {
  readonly title: string
  /** An ISO day; absent in a table without dates. */
  readonly on?: string | undefined
  readonly stage?: string | undefined
  readonly channel?: string | undefined
  readonly customer?: string | undefined
  readonly count?: number | undefined
  readonly cost?: number | undefined
  readonly text?: string | undefined
  /**
   * As the system calls the case that it comes from: a text, so 00042 is not 42; without marks that nobody sees. Absent where a
   * spreadsheet rounded it.
   */
  readonly externalId?: string | undefined
  /** Of a wide table: what it counts in each time, in place of a date and a count. */
  readonly counts?: readonly WideCount[] | undefined
}

const longestNames = { title: longestTitle, stage: longestName, channel: longestName, customer: longestName, id: longestName }
const longestTexts = { text: longestText }

/** A long number as Excel saves it (1.23457E+17): the digits that told cases apart are gone, and many would be one. */
const rounded = /^\d(?:[.,]\d+)?E\+\d{2}$/u

function externalIdIn(id = ''): string | undefined {
  const whole = id.replace(/\p{Cf}/gu, '').trim()
  return whole === '' || rounded.test(whole) ? undefined : whole
}

/** What a row says of a case, or the first reason for which it cannot be taken in. */
export function readOccurrenceRow(cells: readonly string[], known: KnownColumns): RowReading<OccurrenceDraft> {
  const row = new TableRow(cells, known)
  if (row.overflow !== null) return reject(row.overflow)
  const names = row.names(longestNames)
  if (names.rejection !== undefined) return reject(names.rejection)
  const texts = row.texts(longestTexts)
  if (texts.rejection !== undefined) return reject(texts.rejection)
  const { title, id, ...places } = names.found
  if (title === undefined) return reject({ code: 'title-missing' })
  const readings = {
    on: row.day('on'),
    count: readNumber(row.cell('count'), { mark: row.mark('count') }),
    cost: readNumber(row.cell('cost'), { mark: row.mark('cost') }),
  }
  const unread = row.unreadAmong(readings)
  if (unread !== null) return reject(unread)
  if (readings.on === blank && known.places.has('on')) return reject({ code: 'date-missing' })
  const wide = known.wide === undefined ? undefined : row.wideCounts
  if (wide?.rejection !== undefined) return reject(wide.rejection)
  const [on, count, cost] = [valueIn(readings.on), valueIn(readings.count), valueIn(readings.cost)]
  const externalId = externalIdIn(id)
  const draft = {
    title,
    on,
    ...places,
    count,
    cost,
    ...texts.found,
    externalId,
    ...(wide === undefined ? {} : { counts: wide.counts }),
  }
  return { ok: true, draft, replaced: row.replaced }
}
