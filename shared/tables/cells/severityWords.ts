/** Words for severities in both languages, as tools and people write them, by the severity that they mean. */
const words: Readonly<Record<1 | 2 | 3 | 4 | 5, readonly string[]>> = {
  1: ['nuisance', 'trivial', 'very low', 'מטרד', 'זניחה', 'זניח', 'נמוכה מאוד', 'נמוך מאוד'],
  2: ['minor', 'low', 'קלה', 'קל', 'נמוכה', 'נמוך'],
  3: ['moderate', 'medium', 'normal', 'בינונית', 'בינוני'],
  4: ['serious', 'high', 'major', 'severe', 'חמורה', 'חמור', 'גבוהה', 'גבוה'],
  5: ['critical', 'very high', 'blocker', 'קריטית', 'קריטי', 'גבוהה מאוד', 'גבוה מאוד'],
}

const byWord = new Map(Object.entries(words).flatMap(([severity, list]) => list.map((word) => [word, Number(severity)] as const)))

/** The severity that a word means; with its number before it ("4 · חמורה") where the two agree. */
export function severityInWords(text: string): number | undefined {
  const plain = text
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase()
    .replace(/\s+/gu, ' ')
  const [, digit, word] = /^([1-5])\s*[·.:–-]?\s*(\p{L}.*)$/u.exec(plain) ?? []
  if (word === undefined) return byWord.get(plain)
  const severity = byWord.get(word)
  return severity === Number(digit) ? severity : undefined
}
