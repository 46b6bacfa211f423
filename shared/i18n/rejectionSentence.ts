import type { Language } from '../model/vocabulary.ts'
import type { Rejection } from '../tables/rejection.ts'
import { importing as english } from './en/importing.ts'
import { fillText } from './fillText.ts'
import { importing as hebrew } from './he/importing.ts'

const texts = { en: english, he: hebrew } as const satisfies Record<Language, typeof english>

const longestText = 60

/** Why a row of a table is not taken in, in one sentence. */
export function rejectionSentence(rejection: Rejection, language: Language): string {
  const { reasons, fields } = texts[language]
  const { code, ...params } = rejection
  const shown: Record<string, string | number> = { ...params }
  if ('field' in rejection) shown['field'] = fields[rejection.field]
  for (const [name, value] of Object.entries(shown)) if (typeof value === 'string') shown[name] = clip(value)
  return fillText(reasons[code], shown, language)
}

function clip(text: string): string {
  const line = [...text.replace(/\s+/gu, ' ').trim()]
  return line.length <= longestText ? line.join('') : `${line.slice(0, longestText - 1).join('')}…`
}
