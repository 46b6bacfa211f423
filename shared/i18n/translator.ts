import i18next, { type i18n, type TFunction } from 'i18next'
import type { Language } from '../model/vocabulary.ts'
import { en } from './en/en.ts'
import { he } from './he/he.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
  }
}

const instances = new Map<Language, i18n>()

function instanceOf(language: Language): i18n {
  const known = instances.get(language)
  if (known) return known
  const instance = i18next.createInstance({
    lng: language,
    resources: { en: { translation: en }, he: { translation: he } },
    initAsync: false,
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => {
      throw new Error(`no text for ${key} in ${language}`)
    },
  })
  void instance.init()
  instances.set(language, instance)
  return instance
}

/**
 * The texts of one language; ready at once. Keys read `area.key`, placeholders `{{name}}`, plural forms by the suffixes
 * `_one`, `_two`, `_other` on `count`. A key that is missing throws: a gap must not reach a user.
 */
export function translator(language: Language): TFunction {
  return instanceOf(language).t
}
