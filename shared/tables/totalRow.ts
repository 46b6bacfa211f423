import { normaliseText } from '../search/normaliseText.ts'

/** Words that stand at the beginning of a row which adds up the others, in the languages that tables were met in. */
const totals = new Set(
  [
    'total',
    'totals',
    'grand total',
    'subtotal',
    'sub total',
    'sum',
    'ytd',
    'year to date',
    'סה"כ',
    'סה"כ כללי',
    'סהכ',
    'סך הכל',
    'סך הכול',
    'סך הכל כללי',
    'סיכום ביניים',
    'gesamt',
    'summe',
    'insgesamt',
    'totale',
    'total general',
    'total geral',
    'итого',
    'المجموع',
  ].map(normaliseText),
)

/** Whether a text is a word for what adds up others. */
export function isTotalWord(text: string): boolean {
  return totals.has(normaliseText(text.replace(/[:：]\s*$/u, '')))
}

const amount = /^[\s\d.,%()₪$€£+−-]*$/u

/** Whether a row adds up others: its first cell that is not blank says so and nothing but numbers follows. */
export function isTotalRow(cells: readonly string[]): boolean {
  const [first, ...rest] = cells.filter((cell) => cell.trim() !== '')
  if (first === undefined || rest.length === 0) return false
  // Nearly every row holds a text, which is found much faster than a word is normalised.
  return rest.every((cell) => amount.test(cell)) && isTotalWord(first)
}
