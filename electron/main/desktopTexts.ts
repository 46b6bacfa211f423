import { desktop as english } from '../../shared/i18n/en/desktop.ts'
import type { SameKeys } from '../../shared/i18n/en/sameKeys.ts'
import { desktop as hebrew } from '../../shared/i18n/he/desktop.ts'
import type { Language } from '../../shared/model/vocabulary.ts'

/** The few texts of this process, without the library that the page needs for its many. */
export function desktopTexts(language: Language): SameKeys<typeof english> {
  return language === 'he' ? hebrew : english
}
