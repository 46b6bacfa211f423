import type { Language } from '../model/vocabulary.ts'

export type TextParams = Readonly<Record<string, string | number>>

/** Puts params into the `{{name}}` places of a text; numbers in the user's digits and grouping, at most `digits` decimals. */
export function fillText(text: string, params: TextParams, language: Language, digits = 6): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_place, name: string) => {
    const value = params[name] ?? ''
    return typeof value === 'number' ? new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value) : value
  })
}

/**
 * The text of a key; with a count, its plural form by the suffixes `_one`, `_two`, `_other` (the first two may be missing).
 * A key without a text throws: a gap must not reach a user.
 */
export function textOf(texts: Readonly<Record<string, string>>, key: string, language: Language, count?: number): string {
  const form = count === undefined ? 'other' : new Intl.PluralRules(language).select(count)
  const text = texts[key] ?? texts[`${key}_${form}`] ?? texts[`${key}_other`]
  if (text === undefined) throw new Error(`no text for ${key} in ${language}`)
  return text
}
