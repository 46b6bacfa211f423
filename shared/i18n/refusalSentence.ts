import type { RefusalCode, RefusalParams } from '../model/refusal.ts'
import type { Language } from '../model/vocabulary.ts'
import { refusals as english } from './en/refusals.ts'
import { refusals as hebrew } from './he/refusals.ts'

const sentences = { en: english, he: hebrew } as const satisfies Record<Language, Readonly<Record<RefusalCode, string>>>

/** The one sentence that tells a reader what was refused and what to do. A param that is missing shows as nothing. */
export function refusalSentence(
  refusal: { readonly code: RefusalCode; readonly params: RefusalParams },
  language: Language,
): string {
  return sentences[language][refusal.code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = refusal.params[name]
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : (value ?? '')
  })
}
