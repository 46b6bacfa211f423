import type { Reading } from '../../../shared/tables/cells/Reading.ts'
import { type CountReason, readCount, readFigure, readNumber, readPercent } from '../../../shared/tables/cells/readNumber.ts'

/** What the number in a field is: an amount, a percent (its sign may be typed), a number of whole things, or a figure that may be below 0. */
export type NumberKind = 'amount' | 'percent' | 'count' | 'figure'

/** Reads a field's text by what its number is, up to `largest`. */
export function readNumberOf(kind: NumberKind, text: string, largest: number): Reading<number, CountReason> {
  switch (kind) {
    case 'amount':
      return readNumber(text, { largest })
    case 'percent':
      return readPercent(text, largest)
    case 'count':
      return readCount(text, largest)
    case 'figure':
      return readFigure(text, null)
  }
}
