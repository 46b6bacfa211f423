import { vocabulary as english } from '../../../shared/i18n/en/vocabulary.ts'
import { fillText } from '../../../shared/i18n/fillText.ts'
import { vocabulary as hebrew } from '../../../shared/i18n/he/vocabulary.ts'
import { type Dimension, dimensionWord, type Language, type Measure } from '../../../shared/model/vocabulary.ts'

const words = { en: english, he: hebrew } as const satisfies Record<Language, unknown>

/** What is counted a month, such as "cases a month"; a cost in the engagement's currency. */
export function unitName(measure: Measure, language: Language, currency: string): string {
  return fillText(words[language].measurePerMonth[measure], { currency }, language)
}

export function dimensionName(dimension: Dimension, language: Language): string {
  return words[language].dimension[dimensionWord(dimension)]
}
