import { cli as english } from '../../../shared/i18n/en/cli.ts'
import type { SameKeys } from '../../../shared/i18n/en/sameKeys.ts'
import { cli as hebrew } from '../../../shared/i18n/he/cli.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'

const texts = { en: english, he: hebrew } as const satisfies Record<Language, SameKeys<typeof english>>

/** By the keys that the code names; a language's extra plural forms are found by `textOf`. */
type CliTexts = {
  readonly [Key in keyof typeof english]: (typeof english)[Key] extends string ? string : SameKeys<(typeof english)[Key]>
}

export function cliTexts(language: Language): CliTexts {
  return texts[language]
}
