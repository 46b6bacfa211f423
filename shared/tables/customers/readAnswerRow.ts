import { longestName, longestText } from '../../model/vocabulary.ts'
import { valueIn } from '../cells/Reading.ts'
import { readNumber } from '../cells/readNumber.ts'
import { readScore } from '../cells/ScoreColumn.ts'
import { type KnownColumns, type RowReading, reject, TableRow } from '../readRow.ts'

/** What one customer answered in a survey, or `n` of them together. */
export interface AnswerDraft {
  readonly touchpoint: string
  readonly stage?: string | undefined
  /** An ISO day. */
  readonly on: string
  /** 0–10. */
  readonly score: number
  /** The score as its cell says it. */
  readonly given: string
  /** How many answers the score is the mean of; absent of one answer. */
  readonly n?: number | undefined
  readonly text?: string | undefined
  readonly customer?: string | undefined
}

/** Reads what a row says of a survey's answer, or the first reason for which it cannot be taken in. */
export function readAnswerRow(cells: readonly string[], known: KnownColumns): RowReading<AnswerDraft> {
  const row = new TableRow(cells, known)
  if (row.overflow !== null) return reject(row.overflow)
  const names = row.names({ touchpoint: longestName, stage: longestName, customer: longestName })
  if (names.rejection !== undefined) return reject(names.rejection)
  const texts = row.texts({ text: longestText })
  if (texts.rejection !== undefined) return reject(texts.rejection)
  const { touchpoint, ...others } = names.found
  if (touchpoint === undefined) return reject({ code: 'touchpoint-missing' })
  const given = row.cell('score').trim()
  const readings = {
    on: row.day('on'),
    score: readScore(given, known.scores?.scale ?? '0-10', row.mark('score')),
    n: readNumber(row.cell('n'), { mark: row.mark('n') }),
  }
  const unread = row.unreadAmong(readings)
  if (unread !== null) return reject(unread)
  const [on, score, n] = [valueIn(readings.on), valueIn(readings.score), valueIn(readings.n)]
  if (on === undefined) return reject({ code: 'date-missing' })
  if (score === undefined) return reject({ code: 'score-missing' })
  return { ok: true, draft: { touchpoint, on, score, given, n, ...others, ...texts.found }, replaced: row.replaced }
}
