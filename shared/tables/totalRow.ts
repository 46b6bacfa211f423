import { normaliseText } from '../search/normaliseText.ts'
import { currency } from './cells/currencySigns.ts'

/** Words that stand at the beginning of a row which adds up the others, in the languages that tables were met in. */
const totals = new Set(
  [
    'total',
    'totals',
    'grand total',
    'general total',
    'overall total',
    'subtotal',
    'sub total',
    'sum',
    'ytd',
    'year to date',
    'סה"כ',
    'סה"כ כללי',
    'סה"כ כולל',
    'סה"כ הכל',
    'סה"כ הכול',
    'סה"כ חודשי',
    'סה"כ שנתי',
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

/** Words for a row of averages, which stands below the totals and is no row either. */
const averages = new Set(['average', 'avg', 'avg.', 'ממוצע', 'ממוצע חודשי', 'ממוצע לחודש'].map(normaliseText))

/** With the marks of direction that a right-to-left table carries. */
const colon = /[:：][\s\p{Cf}]*$/u
/** What a total tells beside its word: `Total (12 rows)`. */
const aside = /\([^()]*\)[\s\p{Cf}:]*$/u

/** Whether a text is a word for what adds up others. */
export function isTotalWord(text: string): boolean {
  return totals.has(normaliseText(text.replace(colon, '')))
}

/** A number, a day, a length of time or a share, with whatever currency beside it. */
const amount = new RegExp(String.raw`^(?:[\s\d.,:%()+–—−'’-]|\d[eE](?=[+-]?\d)|\p{Cf}|${currency})*$`, 'iu')
/** Letters: no amount is longer, and no long text is looked through for one. */
const longestAmount = 60
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
  if (!rest.every((cell) => cell.length <= longestAmount && amount.test(cell))) return false
  const said = normaliseText(first.replace(colon, '').replace(aside, ''))
  return totals.has(said) || countedTotals.has(said) || averages.has(said) || isTotalOf(group, said)
}

function isTotalOf(group: string, said: string): boolean {
  const name = normaliseText(group)
  return name !== '' && subtotals.some((word) => said === `${name} ${word}` || said === `${word} ${name}`)
}
