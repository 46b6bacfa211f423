import type { MendWords } from '../mending/MendWords.ts'
import type { Language } from '../model/vocabulary.ts'
import { mending as english } from './en/mending.ts'
import { mending as hebrew } from './he/mending.ts'

const texts = { en: english, he: hebrew } as const satisfies Record<Language, MendWords>

/** What a mend writes into an engagement of this language. */
export function mendWords(language: Language): MendWords {
  return texts[language]
}
