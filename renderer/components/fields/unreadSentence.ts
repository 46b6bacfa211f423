import type { TFunction } from 'i18next'
import type { typed } from '../../../shared/i18n/en/typed.ts'
import { largestAmount, longestName } from '../../../shared/model/vocabulary.ts'
import { writeNumber } from '../../../shared/tables/cells/writeNumber.ts'

/** Why a field's text is not understood, in one sentence. `largest` is the most that the field takes. */
export function unreadSentence(reason: keyof typeof typed, text: string, t: TFunction, largest = largestAmount): string {
  return t(`typed.${reason}`, { text: text.trim(), largest: writeNumber(largest), longest: longestName })
}
