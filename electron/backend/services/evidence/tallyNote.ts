import { listening as english } from '../../../../shared/i18n/en/causes/listening.ts'
import { fillText, textOf } from '../../../../shared/i18n/fillText.ts'
import { listening as hebrew } from '../../../../shared/i18n/he/causes/listening.ts'
import type { Language } from '../../../../shared/model/vocabulary.ts'

const texts = { en: english.tally, he: hebrew.tally } as const satisfies Record<Language, Readonly<Record<string, string>>>

/** What evidence from a tally says: how often it was heard or seen, and in how many calls or visits where that is known. */
export function tallyNote(count: number, outOf: number | null, language: Language): string {
  const say = (key: 'note' | 'noteOutOf' | 'listened', of: number, params = {}): string =>
    fillText(textOf(texts[language], key, language, of), { count: of, ...params }, language)
  return outOf === null ? say('note', count) : say('noteOutOf', count, { outOf: say('listened', outOf) })
}
