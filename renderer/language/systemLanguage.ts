import type { Language } from '../../shared/model/vocabulary.ts'

/** Hebrew where the system prefers it, else English. */
export function systemLanguage(): Language {
  return navigator.languages.some((tag) => /^(he|iw)\b/.test(tag)) ? 'he' : 'en'
}
