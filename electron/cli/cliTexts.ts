import { cli as english } from '../../shared/i18n/en/cli.ts'
import { cli as hebrew } from '../../shared/i18n/he/cli.ts'
import type { SameKeys } from '../../shared/i18n/sameKeys.ts'
import type { Language } from '../../shared/model/vocabulary.ts'

const texts = { en: english, he: hebrew } as const satisfies Record<Language, SameKeys<typeof english>>

export function cliTexts(language: Language): SameKeys<typeof english> {
  return texts[language]
}
