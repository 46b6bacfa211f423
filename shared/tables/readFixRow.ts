import { type FixKind, type FixState, fixKinds, fixStates, longestName, longestTitle } from '../model/vocabulary.ts'
import { valueIn } from './cells/Reading.ts'
import { readNumber } from './cells/readNumber.ts'
import { wordReader } from './cells/readWord.ts'
import { type KnownColumns, type RowReading, reject, TableRow } from './readRow.ts'

/** A fix to be added, or what a table says now of one that is there. */
export interface FixDraft {
  /** By which it is known; one that is new is given its own. */
  readonly code?: string | undefined
  /** Absent only where there is a code. */
  readonly title?: string | undefined
  readonly kind?: FixKind | undefined
  readonly state?: FixState | undefined
  readonly owner?: string | undefined
  readonly effortDays?: number | undefined
  readonly cost?: number | undefined
  /** An ISO day. */
  readonly dueOn?: string | undefined
}

const longestNames = { code: longestName, title: longestTitle, owner: longestName }
/** The names of kinds and states in one language. */
interface FixWords {
  readonly fixKind: Readonly<Record<FixKind, string>>
  readonly fixState: Readonly<Record<FixState, string>>
}

/** Reads what a row says of a fix, or the first reason for which it cannot be taken in; words of any of the languages. */
export function fixRowReader(languages: readonly FixWords[]) {
  const readKind = wordReader(
    fixKinds,
    languages.map(({ fixKind }) => fixKind),
  )
  const readState = wordReader(
    fixStates,
    languages.map(({ fixState }) => fixState),
  )
  return (cells: readonly string[], known: KnownColumns): RowReading<FixDraft> => {
    const row = new TableRow(cells, known)
    if (row.overflow !== null) return reject(row.overflow)
    const { found, rejection } = row.names(longestNames)
    if (rejection !== undefined) return reject(rejection)
    const { code, title, owner } = found
    if (title === undefined && code === undefined) return reject({ code: 'title-missing' })
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
      code,
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
}
