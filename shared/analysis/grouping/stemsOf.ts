import { normaliseText } from '../../search/normaliseText.ts'

/** Letters with their vowel signs, and the quotes within an abbreviation; what has digits in it is a number of something. */
const wordAsWritten = /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{Mn}]*(?:["'׳״]\p{L}+)*(?![\p{L}\p{N}])/gu
const hebrew = /^[א-ת]+$/u
/** Letters that stand before a word in place of and, the, in, as, to, from and that. */
const before = /^[והבכלמש]/u
const hebrewEndings = ['יות', 'ית', 'ים', 'ות', 'נו', 'תי', 'ה', 'ת', 'י', 'ו'] as const
const englishEndings = ['ations', 'ation', 'ings', 'ing', 'ies', 'ed', 'es', 'ly', 's', 'e', 'y'] as const
const shortestStem = 3

/** Words that stand in every complaint, as the search compares them. */
const empty = new Set(
  (
    'the a an and or but of to in on at for from with by is was were be been it its this that these those i we you he she they me my our your ' +
    'his her their not no so as if then than there when while after before again also very just only had has have do did does are am will would can could ' +
    'אני אנחנו אתה אתמ הוא היא המ הנ זה זו זאת אלה את של על אל עמ אמ או כי גמ רק לא כנ יש אינ היה היתה הייתה היו לי לו לה לנו להמ שלי שלו שלה שלנו ' +
    'עד כל כבר עוד שוב מאוד אבל אז כאשר אחרי לפני בינ כמו יותר ולא שלא'
  ).split(' '),
)

/**
 * What the words of a text come from, each once with the word as it stands there: Hebrew without the letters that stand before words,
 * both languages without their commonest endings. Crude and the same for all forms of most words, which is all that grouping needs.
 */
export function stemsOf(text: string): ReadonlyMap<string, string> {
  const stems = new Map<string, string>()
  for (const [written] of text.matchAll(wordAsWritten)) {
    const word = normaliseText(written)
    if (word.length < 2 || empty.has(word)) continue
    const stem = hebrew.test(word) ? hebrewStem(word) : withoutEnding(word, englishEndings)
    if (!stems.has(stem)) stems.set(stem, written.toLowerCase())
  }
  return stems
}

function hebrewStem(word: string): string {
  let stem = word
  while (stem.length > shortestStem && before.test(stem)) stem = stem.slice(1)
  return withoutEnding(stem, hebrewEndings)
}

function withoutEnding(word: string, endings: readonly string[]): string {
  const ending = endings.find((one) => word.length - one.length >= shortestStem && word.endsWith(one))
  return ending === undefined ? word : word.slice(0, -ending.length)
}
