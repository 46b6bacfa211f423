import type { Language } from '../model/vocabulary.ts'
import { textDirection } from './textDirection.ts'

/**
 * What a user typed as it stands in a sentence of ours: set apart where it runs in the other direction, so that it turns neither
 * the words nor the numbers beside it (first-strong isolate); as it is where it runs as the sentence does.
 */
export function isolated(text: string, language: Language): string {
  const own = language === 'he' ? 'rtl' : 'ltr'
  return textDirection(text, own) === own ? text : `\u2068${text}\u2069`
}
