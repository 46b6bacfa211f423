import { vocabulary as english } from '../i18n/en/vocabulary.ts'
import { vocabulary as hebrew } from '../i18n/he/vocabulary.ts'
import { type FixKind, type FixState, fixKinds, fixStates, longestName, longestTitle } from '../model/vocabulary.ts'
import { valueIn } from './Reading.ts'
import { readNumber } from './readNumber.ts'
import { type KnownColumns, type RowReading, reject, TableRow } from './readRow.ts'
import { wordReader } from './readWord.ts'

/** A fix to be added. */
export interface FixDraft {
  readonly title: string
  readonly kind?: FixKind | undefined
  readonly state?: FixState | undefined
  readonly owner?: string | undefined
  readonly effortDays?: number | undefined
  readonly cost?: number | undefined
  /** An ISO day. */
  readonly dueOn?: string | undefined
}

const longestNames = { title: longestTitle, owner: longestName }
const readKind = wordReader(fixKinds, [english.fixKind, hebrew.fixKind])
const readState = wordReader(fixStates, [english.fixState, hebrew.fixState])

/** What a row says of a fix, or the first reason for which it cannot be taken in. */
export function readFixRow(cells: readonly string[], known: KnownColumns): RowReading<FixDraft> {
  const row = new TableRow(cells, known)
  if (row.overflow !== null) return reject(row.overflow)
  const { found, rejection } = row.names(longestNames)
  if (rejection !== undefined) return reject(rejection)
  const { title, owner } = found
  if (title === undefined) return reject({ code: 'title-missing' })
  const readings = {
    kind: readKind(row.cell('kind')),
    state: readState(row.cell('state')),
    effortDays: readNumber(row.cell('effortDays'), { mark: row.mark('effortDays') }),
    cost: readNumber(row.cell('cost'), { mark: row.mark('cost') }),
    dueOn: row.day('dueOn'),
  }
  const unread = row.unreadAmong(readings)
  if (unread !== null) return reject(unread)
  const draft = {
    title,
    owner,
    kind: valueIn(readings.kind),
    state: valueIn(readings.state),
    effortDays: valueIn(readings.effortDays),
    cost: valueIn(readings.cost),
    dueOn: valueIn(readings.dueOn),
  }
  return { ok: true, draft, replaced: row.replaced }
}
