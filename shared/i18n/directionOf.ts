import type { Language } from '../model/vocabulary.ts'

export function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'he' ? 'rtl' : 'ltr'
}
