const rightToLeftWord = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u
const word = /\S*\p{L}\S*/gu

/** One word in so many makes a text right-to-left: names of systems and products stand in Hebrew as they are. */
const oneIn = 5

/**
 * The direction of a text that a user typed, by all its words and not by its first: `CRM לא מסונכרן` is Hebrew, an English
 * sentence that quotes a Hebrew word is not. `fallback` when it has no letters.
 */
export function textDirection(text: string, fallback: 'rtl' | 'ltr'): 'rtl' | 'ltr' {
  const words = text.match(word)
  if (words === null) return fallback
  const rightToLeft = words.filter((one) => rightToLeftWord.test(one)).length
  return rightToLeft * oneIn >= words.length ? 'rtl' : 'ltr'
}
