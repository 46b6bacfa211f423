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
    'סה"כ כולל',
    'סה"כ לחודש',
    'סה"כ לשנה',
    'סה"כ לתקופה',
    'סכום כולל',
    'סך כולל',
    'סהכ',
    'סך הכל',
    'סך הכול',
    'סך הכל כללי',
    'סיכום',
    'סיכום כללי',
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

const colon = /[:：]\s*$/u

/** Whether a text is a word for what adds up others. */
export function isTotalWord(text: string): boolean {
  return totals.has(normaliseText(text.replace(colon, '')))
}

const amount = /^[\s\d.,%()₪$€£+−-]*$/u
/** What a table counts may stand beside such a word. */
const counted = ['פניות', 'תלונות', 'קריאות', 'מקרים', 'complaints', 'calls', 'tickets', 'cases', 'contacts']
const countedTotals = new Set(
  counted
    .flatMap((what) => [`total ${what}`, `סה"כ ${what}`, `סה"כ ה${what}`, `סך ה${what}`, `סך כל ה${what}`])
    .map(normaliseText),
)
const subtotals = ['total', 'סה"כ'].map(normaliseText)

/**
 * Whether a row adds up others: its first cell that is not blank says so and nothing but numbers follows. Of a group, which is
 * what the first column held last, a spreadsheet says so by its name.
 */
export function isTotalRow(cells: readonly string[], group = ''): boolean {
  const [first, ...rest] = cells.filter((cell) => cell.trim() !== '')
  if (first === undefined || rest.length === 0) return false
  // Nearly every row holds a text, which is found much faster than a word is normalised.
  if (!rest.every((cell) => amount.test(cell))) return false
  const said = normaliseText(first.replace(colon, ''))
  return totals.has(said) || countedTotals.has(said) || isTotalOf(group, said)
}

function isTotalOf(group: string, said: string): boolean {
  const name = normaliseText(group)
  return name !== '' && subtotals.some((word) => said === `${name} ${word}` || said === `${word} ${name}`)
}
