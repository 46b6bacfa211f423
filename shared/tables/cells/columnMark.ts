import type { DecimalMark } from '../../model/importVocabulary.ts'
import { numberIn } from './numberIn.ts'

/** The only mark with which a text is a number: comma for 1,5 and 1.234,50; null where both will do (1,234) or neither. */
export function onlyMarkOf(text: string): DecimalMark | null {
  const [withPoint, withComma] = [numberIn(text, 'point'), numberIn(text, 'comma')]
  if (withPoint === null) return withComma === null ? null : 'comma'
  return withComma === null ? 'point' : null
}

/** Whether a text is a number with either mark, and another one with each. */
export function dependsOnMark(text: string): boolean {
  const [withPoint, withComma] = [numberIn(text, 'point'), numberIn(text, 'comma')]
  return withPoint !== null && withComma !== null && withPoint !== withComma
}

/**
 * How the numbers of a column are written: as those that can only be written one way. `contradicting` where some can only
 * have a point and some only a comma, which leaves the others open; null where none decides, so that each stands alone;
 * `comma-first` where they contradict and somebody said that those left open have a comma.
 */
export type ColumnMark = DecimalMark | 'contradicting' | 'comma-first' | null

/** The mark of a column with one more value in it. */
export function withValue(mark: ColumnMark, text: string): ColumnMark {
  const only = onlyMarkOf(text)
  if (only === null || mark === 'contradicting' || mark === 'comma-first') return mark
  return mark === null || mark === only ? only : 'contradicting'
}
