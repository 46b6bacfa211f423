import type { FailurePointField } from '../../../shared/contract/importingContract.ts'
import { importing as english } from '../../../shared/i18n/en/importing.ts'
import { fillText } from '../../../shared/i18n/fillText.ts'
import { importing as hebrew } from '../../../shared/i18n/he/importing.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'

const texts = { en: english, he: hebrew } as const satisfies Record<Language, typeof english>

/** Why one row is not taken in. `text` is what its cell says. */
export type Rejection =
  | { readonly code: 'title-missing' }
  | { readonly code: 'too-many-cells'; readonly cells: number; readonly columns: number }
  | { readonly code: 'too-long'; readonly field: FailurePointField; readonly longest: number }
  | {
      readonly code: 'not-a-number' | 'percent' | 'negative' | 'too-large' | 'not-1-to-5'
      readonly field: FailurePointField
      readonly text: string
    }
  | { readonly code: 'touchpoint-without-stage'; readonly touchpoint: string }
  | { readonly code: 'touchpoint-in-several-stages'; readonly touchpoint: string }

const longestText = 60

/** The rejection in one sentence. */
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
