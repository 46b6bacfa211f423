import { type CancellationOutcome, cancellationOutcomes, longestName, longestTitle } from '../../model/vocabulary.ts'
import { valueIn } from '../cells/Reading.ts'
import { readNumber } from '../cells/readNumber.ts'
import { wordReader } from '../cells/readWord.ts'
import { type KnownColumns, type RowReading, reject, TableRow } from '../readRow.ts'

/** One customer who wanted to cancel. */
export interface CancellationCaseDraft {
  /** An ISO day. */
  readonly on: string
  /** The title of the failure point behind it. */
  readonly reason?: string | undefined
  readonly tier?: string | undefined
  readonly cash?: number | undefined
  readonly outcome?: CancellationOutcome | undefined
  readonly offerCost?: number | undefined
}

const longestNames = { reason: longestTitle, tier: longestName }

/** Reads what a row says of one cancellation, or the first reason for which it cannot be taken in; outcomes in the words of any of the languages. */
export function cancellationCaseRowReader(outcomeWords: readonly Readonly<Record<CancellationOutcome, string>>[]) {
  const readOutcome = wordReader(cancellationOutcomes, outcomeWords)
  return (cells: readonly string[], known: KnownColumns): RowReading<CancellationCaseDraft> => {
    const row = new TableRow(cells, known)
    if (row.overflow !== null) return reject(row.overflow)
    const { found, rejection } = row.names(longestNames)
    if (rejection !== undefined) return reject(rejection)
    const readings = {
      on: row.day('on'),
      cash: readNumber(row.cell('cash'), { mark: row.mark('cash') }),
      outcome: readOutcome(row.cell('outcome')),
      offerCost: readNumber(row.cell('offerCost'), { mark: row.mark('offerCost') }),
    }
    const unread = row.unreadAmong(readings)
    if (unread !== null) return reject(unread)
    const on = valueIn(readings.on)
    if (on === undefined) return reject({ code: 'date-missing' })
    const said = { cash: valueIn(readings.cash), outcome: valueIn(readings.outcome), offerCost: valueIn(readings.offerCost) }
    return { ok: true, draft: { on, ...found, ...said }, replaced: row.replaced }
  }
}
