import type { RefusalCode, RefusalParams } from '../model/refusal.ts'
import type { Language } from '../model/vocabulary.ts'
import { refusals as english } from './en/refusals.ts'
import { refusals as hebrew } from './he/refusals.ts'

const sentences = { en: english, he: hebrew } as const satisfies Record<Language, Readonly<Record<RefusalCode, string>>>

const longestName = 60

/** The one sentence that tells a reader what was refused and what to do. A param that is missing shows as nothing. */
export function refusalSentence(
  refusal: { readonly code: RefusalCode; readonly params: RefusalParams },
  language: Language,
): string {
  return sentences[language][refusal.code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = refusal.params[name]
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : cut(value ?? '')
  })
}

/** A name on one line, short enough that every sentence stays under 300 characters. */
function cut(name: string): string {
  const line = [...name.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')]
  return line.length <= longestName ? line.join('') : `${line.slice(0, longestName - 1).join('')}…`
}
