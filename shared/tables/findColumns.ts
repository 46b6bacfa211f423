import { Refusal } from '../model/refusal.ts'
import { normaliseName } from '../search/normaliseName.ts'
import { normaliseText } from '../search/normaliseText.ts'
import { columnNames, lesserNames } from './columnNames.ts'
import { asWritten } from './findHeader.ts'
import { allTableFields, type LeadingField, type TableField } from './tableFields.ts'

/** A column by its header, or by its number from 1. */
export type ColumnName = string | number

/** The column that each field is read from; several are joined. */
export type ColumnMap = { readonly [Field in TableField]?: ColumnName | readonly ColumnName[] | undefined }

/** Where each field stands in a row; the texts of several places are joined. */
export type Places = ReadonlyMap<TableField, readonly number[]>

/** Between the texts of several columns that are one field. */
const joint = ' › '

/** What a row says of a field. */
export function cellAt(cells: readonly string[], places: Places, field: TableField): string {
  const at = places.get(field)
  if (at === undefined) return ''
  if (at.length === 1) return cells[at[0] ?? -1] ?? ''
  return at
    .map((place) => (cells[place] ?? '').trim())
    .filter((cell) => cell !== '')
    .join(joint)
}

/** Names that a header may have, normalised: those by which the fields are known, or those of a map. */
export function expectedNames(
  fields: readonly TableField[],
  map: ColumnMap | null,
  others: readonly ColumnName[] = [],
): ReadonlySet<string> {
  const names = map === null ? fields.flatMap((field) => columnNames[field]) : Object.values(map).flat()
  return new Set([...names, ...others].filter((name) => typeof name === 'string').map((name) => normaliseText(asWritten(name))))
}

/** A field that more than one column could be. */
export interface ContestedField<Field extends TableField = TableField> {
  readonly field: Field
  readonly columns: readonly string[]
}

/** How surely a name says that a column is the field: 0 is the surest. */
function rankOf(field: TableField, name: string): number {
  const said = normaliseText(asWritten(name))
  return 1 + (lesserNames[field] ?? []).findIndex((names) => names.some((one) => normaliseText(one) === said))
}

/**
 * The fields that several columns could be by names that say so equally surely: which is meant is asked, not guessed. One of a
 * surer name than all others is no question.
 */
export function contestedFields<Field extends TableField>(
  columns: readonly string[],
  fields: readonly Field[],
): readonly ContestedField<Field>[] {
  return fields.flatMap((field) => {
    const names = new Set(columnNames[field].map(normaliseText))
    const named = columns.filter((column) => names.has(normaliseText(asWritten(column))))
    const surest = named.reduce((least, column) => Math.min(least, rankOf(field, column)), Number.POSITIVE_INFINITY)
    const found = named.filter((column) => rankOf(field, column) === surest)
    return found.length > 1 ? [{ field, columns: found }] : []
  })
}

/** @throws Refusal `column-twice`, `columns-contested` where several columns could be one field */
export function refuseContested(columns: readonly string[], fields: readonly TableField[]): void {
  const [first = '', second = ''] = contestedFields(columns, fields)[0]?.columns ?? []
  if (second === '') return
  const isOneName = normaliseText(asWritten(first)) === normaliseText(asWritten(second))
  throw isOneName ? new Refusal('column-twice', { name: first }) : new Refusal('columns-contested', { first, second })
}

/**
 * Which of the fields have their column there by name, in either language; each column serves one field, and a field that
 * several could be has none. Never by position.
 */
export function findColumns<Field extends TableField>(
  columns: readonly string[],
  fields: readonly Field[],
): { readonly [Found in Field]?: string } {
  const byName = new Map(columns.map((column) => [normaliseText(column), column]))
  const contested = new Set<TableField>(contestedFields(columns, fields).map(({ field }) => field))
  const map: { [Found in Field]?: string } = {}
  for (const field of fields) {
    const names = columnNames[field].toSorted((one, other) => rankOf(field, one) - rankOf(field, other))
    const column = names.map((name) => byName.get(normaliseText(name))).find((found) => found !== undefined)
    if (column !== undefined && !contested.has(field)) map[field] = column
  }
  return map
}

const missingColumn = {
  title: 'no-title-column',
  kpi: 'no-kpi-column',
  month: 'no-month-column',
  name: 'no-name-column',
  on: 'no-date-column',
  touchpoint: 'no-touchpoint-column',
} as const

/**
 * Where each field stands in a row. Refused: no column for the field that leads, a column that the table has not or has
 * twice. A header is found as it is written, else without regard to case and spaces.
 */
export function locateColumns(columns: readonly string[], map: ColumnMap, leading: LeadingField = 'title'): Places {
  const places = new Map<TableField, readonly number[]>()
  for (const field of allTableFields) {
    const wanted = map[field]
    if (wanted !== undefined)
      places.set(
        field,
        [wanted].flat().map((name) => locateColumn(columns, name)),
      )
  }
  // Fixes are known by their codes as well.
  if (!places.has(leading) && !(leading === 'title' && places.has('code'))) throw new Refusal(missingColumn[leading])
  return places
}

/** Where a column stands in a row. @throws Refusal `no-such-column`, `column-twice` */
export function locateColumn(columns: readonly string[], wanted: ColumnName): number {
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
