import { lastDayOfMonth } from '../model/months.ts'
import type { Problem } from '../model/problem.ts'
import { cleanName, cleanText } from '../model/textRules.ts'
import { largestAmount } from '../model/vocabulary.ts'
import type { MendWords } from './MendWords.ts'
import { type Steps, valueAt, withoutAt, withValueAt } from './steps.ts'

/** Fields that must be there, whatever the list. */
const requiredFields = ['name', 'title', 'on', 'failurePoint', 'hands']
/** Where an item takes a note, first that it may have: what a mend takes out of another field is kept there. */
const noteFields = {
  failurePoints: 'description',
  rootCauses: 'description',
  fixes: 'description',
  categories: 'definition',
  occurrences: 'text',
} as const
const longestNote = 100_000

/** An item of the list `key` with one of its fields put right; the same item where there is no mend. */
export function mendField<Item extends object>(key: string, item: Item, steps: Steps, problem: Problem, words: MendWords): Item {
  const value = valueAt(item, steps)
  switch (problem.code) {
    case 'empty-text':
      return isRequired(key, steps) ? withValueAt(item, steps, words.noTitle) : withoutAt(item, steps)
    case 'null-in-text':
    case 'malformed-text':
      return withValueAt(item, steps, cleanText(String(value)).text)
    case 'turning-marks':
      return withValueAt(item, steps, cleanName(String(value)).text)
    case 'too-long':
      return shortened(key, item, steps, Number(problem.params['maximum']), words)
    case 'bad-date':
      return withoutValue(key, item, steps, words, nearestDay(String(value)))
    case 'not-a-number':
    case 'not-whole':
    case 'too-small':
    case 'too-large':
    case 'not-an-estimate':
    case 'estimate-order':
      return withoutNumber(key, item, steps, words)
    default:
      return item
  }
}

function isRequired(key: string, steps: Steps): boolean {
  const field = steps.find((step) => typeof step === 'string') ?? ''
  return key !== 'traces' && requiredFields.includes(String(field))
}

function shortened<Item extends object>(key: string, item: Item, steps: Steps, maximum: number, words: MendWords): Item {
  const whole = String(valueAt(item, steps))
  const short = withValueAt(item, steps, cut(whole, maximum))
  return withNote(key, short, steps, whole, words)
}

/** Without its field where it may be missing, else with this in its place. What it said stays in the item's note. */
function withoutValue<Item extends object>(key: string, item: Item, steps: Steps, words: MendWords, instead: string): Item {
  const said = String(valueAt(item, steps))
  const mended = isRequired(key, steps) ? withValueAt(item, steps, instead) : withoutAt(item, steps)
  return withNote(key, mended, steps, said, words)
}

/**
 * An estimate keeps its likely number where that one is right. An effect must say how effective it is, and without a right
 * number counts as not at all.
 */
function withoutNumber<Item extends object>(key: string, item: Item, steps: Steps, words: MendWords): Item {
  // Another number of the same estimate was wrong too, and took this one along.
  if (valueAt(item, steps) === undefined) return item
  const field = steps.slice(0, steps.findLastIndex((step) => typeof step === 'string') + 1)
  const value = valueAt(item, field)
  const likely = Array.isArray(value) && value.length === 3 ? Number(value[1]) : Number.NaN
  const isRight = likely >= 0 && likely <= largestAmount
  const otherwise = field.at(-1) === 'effectiveness' ? 0 : undefined
  const mended = withValueAt(item, field, isRight ? likely : otherwise)
  return withNote(key, mended, field, Array.isArray(value) ? value.join('–') : String(value), words)
}

function withNote<Item extends object>(key: string, item: Item, steps: Steps, said: string, words: MendWords): Item {
  const noteField: string | undefined = Reflect.get(noteFields, key)
  const field = String(steps.findLast((step) => typeof step === 'string') ?? '')
  if (noteField === undefined || field === noteField) return item
  const before: unknown = Reflect.get(item, noteField)
  const line = `${words.fields[field] ?? field}: ${said}`
  const note = typeof before === 'string' && before !== '' ? `${before}\n${line}` : line
  return withValueAt(item, [noteField], cut(note, longestNote))
}

function cut(text: string, maximum: number): string {
  if (text.length <= maximum) return text
  // Half of a pair is no character.
  return `${text.slice(0, maximum - 1).replace(/\p{Surrogate}$/u, '')}…`
}

/** The day that exists nearest to what is written as one. */
function nearestDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const inYear = String(Math.min(12, Math.max(1, Number(month) || 1))).padStart(2, '0')
  const last = lastDayOfMonth(`${year.padStart(4, '0')}-${inYear}`)
  const asked = `${last.slice(0, 8)}${String(Math.max(1, Number(date) || 1)).padStart(2, '0')}`
  return asked > last ? last : asked
}
