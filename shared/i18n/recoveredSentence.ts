import type { Recovered } from '../engagement/recovered.ts'
import type { Language } from '../model/vocabulary.ts'
import { recovered as english } from './en/recovered.ts'
import { fillText } from './fillText.ts'
import { recovered as hebrew } from './he/recovered.ts'

const sentences = { en: english, he: hebrew } as const satisfies Record<Language, Readonly<Record<Recovered, string>>>

/** What a reader is told of a file of that name that had to be brought back. */
export function recoveredSentence(recovered: Recovered, name: string, language: Language): string {
  return fillText(sentences[language][recovered], { name }, language)
}
