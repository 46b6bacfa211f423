const finalLetters: Readonly<Record<string, string>> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' }

/** Letters that Unicode does not take apart although people search for them by their plain form. */
const plainLetters: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', ς: 'σ' }

/** Quotes and apostrophes, among them the geresh and gershayim of abbreviations (צה"ל, צ'ק): typed or not, all the same. */
const quotes = /["'`´‘’‚‛“”„‟׳״]/gu
/** Hyphens and dashes of every width, the Hebrew maqaf among them, and underscores: a space to the search. */
const dashes = /[-‐-―−־_/\\]/gu
/** Accents, niqqud and cantillation, and marks that only steer the direction or the width of text. */
const marks = /[\p{Mn}\p{Me}\p{Cf}]/gu
/** Text of printable ASCII and plain Hebrew letters, which Unicode has nothing to take apart in. */
const simple = /^[\x20-\x7e\n\u05d0-\u05ea]*$/u
const simpleFolds = /["'`]|[-_/\\]|[ךםןףץ]|\s\s+|\n/gu

/**
 * Text as the search compares it: case folded, without accents or niqqud, final letters as their plain form, maqaf and
 * dashes as a space, geresh, gershayim and quotes left out, spaces collapsed. Equal for any two spellings of one word.
 */
export function normaliseText(text: string): string {
  const lower = text.toLowerCase()
  const folded = simple.test(lower) ? foldSimple(lower) : foldAny(lower)
  return folded.replace(/\s\s+/gu, ' ').trim()
}

/** The same as foldAny and several times faster: what most text here is made of. */
function foldSimple(lower: string): string {
  return lower.replace(simpleFolds, (found) => {
    if (found === '"' || found === "'" || found === '`') return ''
    return finalLetters[found] ?? ' '
  })
}

function foldAny(lower: string): string {
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(quotes, '')
    .replace(dashes, ' ')
    .replace(/[ךםןףץßøłđæœıς]/gu, (letter) => finalLetters[letter] ?? plainLetters[letter] ?? letter)
    .normalize('NFC')
    .replace(/\s/gu, ' ')
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
