const finalLetters: Readonly<Record<string, string>> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' }

/** Letters that Unicode does not take apart although people search for them by their plain form. */
const plainLetters: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', ς: 'σ' }

/** Quotes and apostrophes, among them the geresh and gershayim of abbreviations (צה"ל, צ'ק): typed or not, all the same. */
const quotes = /["'`´‘’‚‛“”„‟׳״]/gu
/** Hyphens and dashes of every width, the Hebrew maqaf among them, and underscores: a space to the search. */
const dashes = /[-‐-―−־_/\\]/gu
/** Accents, niqqud and cantillation, and marks that only steer the direction or the width of text. */
const marks = /[\p{Mn}\p{Me}\p{Cf}]/gu
const plain = /^[a-z0-9 ]*$/u

/**
 * Text as the search compares it: case folded, without accents or niqqud, final letters as their plain form, maqaf and
 * dashes as a space, geresh, gershayim and quotes left out, spaces collapsed. Equal for any two spellings of one word.
 */
export function normaliseText(text: string): string {
  const lower = text.toLowerCase()
  if (plain.test(lower)) return lower.replace(/ +/gu, ' ').trim()
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(quotes, '')
    .replace(dashes, ' ')
    .replace(/[ךםןףץßøłđæœıς]/gu, (letter) => finalLetters[letter] ?? plainLetters[letter] ?? letter)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** The normalised words of a query; all of them must occur. Empty for a query without any. */
export function searchWords(query: string): readonly string[] {
  const text = normaliseText(query)
  return text === '' ? [] : [...new Set(text.split(' '))]
}

/** Whether every word occurs in a text that normaliseText has made. */
export function holdsAllWords(normalised: string, words: readonly string[]): boolean {
  for (const word of words) if (!normalised.includes(word)) return false
  return true
}
