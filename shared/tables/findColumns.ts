import { Refusal } from '../model/refusal.ts'
import { normaliseName } from '../search/normaliseName.ts'
import { normaliseText } from '../search/normaliseText.ts'
import { type FailurePointField, failurePointFields } from './failurePointDraft.ts'
import { asWritten } from './findHeader.ts'

/** Names by which a column is known in a table, best first. Never shown. */
const columnNames: Readonly<Record<FailurePointField, readonly string[]>> = {
  title: [
    'title',
    'what goes wrong',
    'failure point',
    'failure',
    'issue',
    'problem',
    'complaint',
    'מה משתבש',
    'נקודת כשל',
    'כותרת',
    'כשל',
    'בעיה',
    'תלונה',
  ],
  stage: ['stage', 'journey stage', 'phase', 'שלב', 'שלב במסע'],
  touchpoint: ['touchpoint', 'touch point', 'נקודת מגע', 'ממשק'],
  channel: ['channel', 'ערוץ'],
  severity: ['severity', 'חומרה', 'דרגת חומרה'],
  perMonth: [
    'per month',
    'permonth',
    'frequency',
    'count',
    'cases',
    'cases per month',
    'cases a month',
    'a month',
    'בחודש',
    'שכיחות',
    'כמות',
    'מקרים',
    'מקרים בחודש',
    'מקרים לחודש',
    'מספר מקרים',
    'תדירות',
    'כמה פעמים בחודש',
  ],
  costPerCase: ['cost per case', 'costpercase', 'cost', 'עלות למקרה', 'עלות'],
  customersPerMonth: [
    'customers per month',
    'customerspermonth',
    'customers a month',
    'customers',
    'לקוחות בחודש',
    'לקוחות לחודש',
    'לקוחות',
  ],
}

/** A column by its header, or by its number from 1. */
type ColumnName = string | number

/** The column that each field is read from; several are joined. */
export type ColumnMap = { readonly [Field in FailurePointField]?: ColumnName | readonly ColumnName[] | undefined }

/** Where each field stands in a row; the texts of several places are joined. */
export type Places = ReadonlyMap<FailurePointField, readonly number[]>

/** Between the texts of several columns that are one field. */
const joint = ' › '

/** What a row says of a field. */
export function cellAt(cells: readonly string[], places: Places, field: FailurePointField): string {
  const at = places.get(field)
  if (at === undefined) return ''
  if (at.length === 1) return cells[at[0] ?? -1] ?? ''
  return at
    .map((place) => (cells[place] ?? '').trim())
    .filter((cell) => cell !== '')
    .join(joint)
}

/** Names that a header may have, normalised: those by which the fields are known, or those of a map. */
export function expectedNames(fields: readonly FailurePointField[], map: ColumnMap | null): ReadonlySet<string> {
  const names = map === null ? fields.flatMap((field) => columnNames[field]) : Object.values(map).flat()
  return new Set(names.filter((name) => typeof name === 'string').map((name) => normaliseText(asWritten(name))))
}

/** A field that more than one column could be. */
export interface ContestedField<Field extends FailurePointField = FailurePointField> {
  readonly field: Field
  readonly columns: readonly string[]
}

/** The fields that several columns could be by their names: which is meant is asked, not guessed. */
export function contestedFields<Field extends FailurePointField>(
  columns: readonly string[],
  fields: readonly Field[],
): readonly ContestedField<Field>[] {
  return fields.flatMap((field) => {
    const names = new Set(columnNames[field].map(normaliseText))
    const found = columns.filter((column) => names.has(normaliseText(asWritten(column))))
    return found.length > 1 ? [{ field, columns: found }] : []
  })
}

/** @throws Refusal `column-twice`, `columns-contested` where several columns could be one field */
export function refuseContested(columns: readonly string[], fields: readonly FailurePointField[]): void {
  const [first = '', second = ''] = contestedFields(columns, fields)[0]?.columns ?? []
  if (second === '') return
  const isOneName = normaliseText(asWritten(first)) === normaliseText(asWritten(second))
  throw isOneName ? new Refusal('column-twice', { name: first }) : new Refusal('columns-contested', { first, second })
}

/**
 * Which of the fields have their column there by name, in either language; each column serves one field, and a field that
 * several could be has none. Never by position.
 */
export function findColumns<Field extends FailurePointField>(
  columns: readonly string[],
  fields: readonly Field[],
): { readonly [Found in Field]?: string } {
  const byName = new Map(columns.map((column) => [normaliseText(column), column]))
  const contested = new Set<FailurePointField>(contestedFields(columns, fields).map(({ field }) => field))
  const map: { [Found in Field]?: string } = {}
  for (const field of fields) {
    const column = columnNames[field].map((name) => byName.get(normaliseText(name))).find((found) => found !== undefined)
    if (column !== undefined && !contested.has(field)) map[field] = column
  }
  return map
}

/**
 * Where each field stands in a row. Refused: no column for the title, a column that the table has not or has twice. A
 * header is found as it is written, else without regard to case and spaces.
 */
export function locateColumns(columns: readonly string[], map: ColumnMap): Places {
  const places = new Map<FailurePointField, readonly number[]>()
  for (const field of failurePointFields) {
    const wanted = map[field]
    if (wanted !== undefined)
      places.set(
        field,
        [wanted].flat().map((name) => locate(columns, name)),
      )
  }
  if (!places.has('title')) throw new Refusal('no-title-column')
  return places
}

function locate(columns: readonly string[], wanted: ColumnName): number {
  if (typeof wanted === 'number') {
    if (wanted > columns.length) throw new Refusal('no-such-column', { name: wanted })
    return wanted - 1
  }
  const exact = wanted.trim()
  for (const isSame of [
    (column: string) => column === exact,
    (column: string) => normaliseName(column) === normaliseName(exact),
  ]) {
    const index = columns.findIndex(isSame)
    if (index < 0) continue
    if (columns.findLastIndex(isSame) !== index) throw new Refusal('column-twice', { name: exact })
    return index
  }
  throw new Refusal('no-such-column', { name: exact })
}
