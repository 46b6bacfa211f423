import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { type Format, localeOf } from '../../../shared/i18n/format.ts'
import type { Reading } from '../../../shared/tables/cells/Reading.ts'
import { readDay } from '../../../shared/tables/cells/readDay.ts'
import { readNumber } from '../../../shared/tables/cells/readNumber.ts'
import { readText } from '../../../shared/tables/cells/readText.ts'
import { wordReader } from '../../../shared/tables/cells/readWord.ts'
import { writeNumber } from '../../../shared/tables/cells/writeNumber.ts'
import { unreadSentence } from '../../components/fields/unreadSentence.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { CellEditing } from './GridColumn.ts'

/** How a field of a row is read, and what setting it asks for; null empties it. */
interface FieldOf<Row, Value, Edit> {
  of(row: Row): Value | undefined
  set(value: Value | null): Edit
}

interface TextField<Row, Edit> extends FieldOf<Row, string, Edit> {
  /** Characters. */
  readonly longest: number
  readonly required?: boolean
  readonly lines?: boolean
  choices?(): readonly string[]
}

interface AmountField<Row, Edit> extends FieldOf<Row, number, Edit> {
  /** The most that is taken. */
  readonly largest?: number
}

interface WordField<Row, Word extends string, Edit> extends FieldOf<Row, Word, Edit> {
  readonly words: readonly Word[]
  readonly names: Readonly<Record<Word, string>>
  readonly required?: boolean
}

/** Makes the editing of a cell for a kind of field: text, one of a few words, an amount, a day. */
export interface CellEditings {
  text<Row, Edit>(field: TextField<Row, Edit>): CellEditing<Row, Edit>
  word<Row, Word extends string, Edit>(field: WordField<Row, Word, Edit>): CellEditing<Row, Edit>
  amount<Row, Edit>(field: AmountField<Row, Edit>): CellEditing<Row, Edit>
  day<Row, Edit>(field: FieldOf<Row, string, Edit>): CellEditing<Row, Edit>
}

/** The same ones until the language changes. */
export function useCellEditings(): CellEditings {
  const { t, format, language } = useLanguage()
  return useMemo(() => {
    const list = new Intl.ListFormat(localeOf(language), { type: 'disjunction' })
    const words: Words = { t, format, oneOf: (names) => list.format(names) }
    return {
      text: (field) => textEditing(field, words),
      word: (field) => wordEditing(field, words),
      amount: (field) => editingBy(field, words, writeNumber, (text) => readNumber(text, field), field.largest),
      day: (field) => editingBy(field, words, format.day, (text) => readDay(text, format.day)),
    }
  }, [t, format, language])
}

interface Words {
  readonly t: TFunction
  readonly format: Format
  oneOf(names: readonly string[]): string
}

type Typed = Parameters<typeof unreadSentence>[0]

/** A field that is written and read by one pair of functions. */
function editingBy<Row, Value, Edit>(
  { of, set }: FieldOf<Row, Value, Edit>,
  { t }: Words,
  write: (value: Value) => string,
  readIt: (text: string) => Reading<Value, Typed>,
  largest?: number,
): CellEditing<Row, Edit> {
  return {
    text: (row) => {
      const value = of(row)
      return value === undefined ? '' : write(value)
    },
    read: (text) => {
      const reading = readIt(text)
      if (reading.kind === 'unread') return { wrong: unreadSentence(reading.reason, text, t, largest) }
      return { edit: set(reading.kind === 'blank' ? null : reading.value) }
    },
  }
}

function textEditing<Row, Edit>(field: TextField<Row, Edit>, words: Words): CellEditing<Row, Edit> {
  const { longest, required = false, lines = false, choices } = field
  const base = editingBy(
    field,
    words,
    (text) => text,
    (text) => readText(text, longest),
  )
  return {
    ...base,
    lines,
    ...(choices === undefined ? {} : { choices }),
    read: (text, row) => (required && text.trim() === '' ? { wrong: words.t('lists.required') } : base.read(text, row)),
  }
}

function wordEditing<Row, Word extends string, Edit>(
  field: WordField<Row, Word, Edit>,
  { t, oneOf }: Words,
): CellEditing<Row, Edit> {
  const { of, set, words, names, required = false } = field
  const read = wordReader(words, [names])
  const choices = words.map((word) => names[word])
  return {
    text: (row) => {
      const word = of(row)
      return word === undefined ? '' : names[word]
    },
    choices: () => choices,
    read: (text) => {
      const reading = read(text)
      if (reading.kind === 'blank' && required) return { wrong: t('lists.required') }
      if (reading.kind === 'unread') return { wrong: t('lists.unknownWord', { text: text.trim(), words: oneOf(choices) }) }
      return { edit: set(reading.kind === 'blank' ? null : reading.value) }
    },
  }
}
