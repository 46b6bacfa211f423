import type { ColumnMark } from './columnMark.ts'
import { blank, type Reading, read, unread } from './Reading.ts'
import { type NumberReason, readNumber } from './readNumber.ts'
import { severityInWords } from './severityWords.ts'

export type SeverityReason = NumberReason | 'not-1-to-5'

/** A severity: a whole number from 1 to 5, or a word for one. `mark` is how the column writes its numbers. */
export function readSeverity(text: string, mark: ColumnMark = null): Reading<number, SeverityReason> {
  const inWords = severityInWords(text)
  if (inWords !== undefined) return read(inWords)
  const number = readNumber(text, { mark })
  if (number.kind === 'unread') return number
  if (number.kind === 'blank') return blank
  const { value } = number
  return Number.isInteger(value) && value >= 1 && value <= 5 ? read(value) : unread('not-1-to-5')
}
