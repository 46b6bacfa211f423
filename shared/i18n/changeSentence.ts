import type { ChangedField, ChangedValue } from '../engagement/changedFields.ts'
import type { ChangeLabel } from '../engagement/changeLabel.ts'
import type { Language } from '../model/vocabulary.ts'
import { changedFields as englishFields, changedFieldSentences as englishSentences } from './en/changedFields.ts'
import { changes as english } from './en/changes.ts'
import { shell as englishShell } from './en/shell.ts'
import { vocabulary as englishWords } from './en/vocabulary.ts'
import { fillText, textOf } from './fillText.ts'
import { formatFor } from './format.ts'
import { changedFields as hebrewFields, changedFieldSentences as hebrewSentences } from './he/changedFields.ts'
import { changes as hebrew } from './he/changes.ts'
import { vocabulary as hebrewWords } from './he/vocabulary.ts'

type Many = Extract<ChangeLabel['key'], `${string}-many`>
type TextKey = Exclude<ChangeLabel['key'], Many> | `${Many}_one` | `${Many}_other`

const texts = { en: english, he: hebrew } as const satisfies Record<Language, Readonly<Record<TextKey, string>>>
const fieldNames: Record<Language, Readonly<Record<string, string>>> = { en: englishFields, he: hebrewFields }
const sentences = { en: englishSentences, he: hebrewSentences } as const
const words = { en: englishWords, he: hebrewWords } as const
const longestTitle = 60
const longestValue = 40

/** What an edit did, in a few words for undo, redo and the history; a long title or value is cut. */
export function changeSentence(label: ChangeLabel, language: Language): string {
  const count = label.params['count']
  const template = textOf(texts[language], label.key, language, typeof count === 'number' ? count : undefined)
  const params = Object.fromEntries(
    Object.entries(label.params).map(([name, value]) => [name, typeof value === 'string' ? cut(value, longestTitle) : value]),
  )
  return withFields(fillText(template, params, language), label, language)
}

function withFields(change: string, { key, fields = [] }: ChangeLabel, language: Language): string {
  const names = fields.map(({ field }) => fieldNames[language][field]).filter((name) => name !== undefined)
  const [only, ...others] = fields
  if (only === undefined || names.length !== fields.length) return change
  const said = others.length > 0 || only.value === undefined ? 'touched' : isEmptied(only) ? 'emptied' : 'set'
  const list = formatFor(language, 'ILS').list(names)
  const value = only.value === undefined ? '' : valueText(key, only.field, only.value, language)
  return fillText(sentences[language][said], { change, field: list, fields: list, value }, language)
}

function isEmptied({ field, value }: ChangedField): boolean {
  return value === null && field !== 'pinned'
}

function valueText(key: ChangeLabel['key'], field: string, value: ChangedValue, language: Language): string {
  const format = formatFor(language, 'ILS')
  const { yes, no, free } = sentences[language]
  if (value === null) return free
  if (typeof value === 'boolean') return value ? yes : no
  if (typeof value === 'object') return value.map((part) => format.number(part, 3)).join('–')
  const word = wordOf(key, field, String(value), language)
  if (word !== undefined) return word
  if (typeof value === 'number') return field === 'confidence' ? format.percent(value) : format.number(value, 3)
  return isoDay.test(value) ? format.day(value) : cut(value, longestValue)
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/

/** The word of a value that is one of a few; undefined for any other. */
function wordOf(key: ChangeLabel['key'], field: string, value: string, language: Language): string | undefined {
  const vocabulary = words[language]
  const of = (known: Readonly<Record<string, string>>) => (Object.hasOwn(known, value) ? known[value] : undefined)
  switch (field) {
    case 'state':
      return key === 'cause.update' ? of(vocabulary.causeState) : of(vocabulary.fixState)
    case 'kind':
      return of(vocabulary.fixKind)
    case 'source':
      return of(vocabulary.evidenceSource)
    case 'strength':
      return of(vocabulary.evidenceStrength)
    case 'pinned':
      return of(vocabulary.pin)
    case 'category':
      return of(vocabulary.category)
    case 'severity':
      return of(vocabulary.severity)
    case 'measure':
      return of(vocabulary.measure)
    // Each language is called by its own name everywhere.
    case 'language':
      return of(englishShell.languageNames)
    default:
      return undefined
  }
}

function cut(text: string, longest: number): string {
  const letters = [...text]
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text
}
