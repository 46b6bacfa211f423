import { blank, type Reading, read, unread } from './Reading.ts'
import { type NumberReason, readNumber } from './readNumber.ts'

export type SeverityReason = NumberReason | 'not-1-to-5'

/** A severity: a whole number from 1 to 5. */
export function readSeverity(text: string): Reading<number, SeverityReason> {
  const number = readNumber(text)
  if (number.kind === 'unread') return number
  if (number.kind === 'blank') return blank
  const { value } = number
  return Number.isInteger(value) && value >= 1 && value <= 5 ? read(value) : unread('not-1-to-5')
}
