import { Refusal } from '../model/refusal.ts'
import { normaliseName } from '../search/normaliseName.ts'
import { normaliseText } from '../search/normaliseText.ts'
import { type FailurePointField, failurePointFields } from './failurePointDraft.ts'

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

/** The column that each field is read from, by its header. */
export type ColumnMap = { readonly [Field in FailurePointField]?: string | undefined }

/** Which of the fields have their column there by name, in either language; each column serves one field. Never by position. */
export function findColumns<Field extends FailurePointField>(
  columns: readonly string[],
  fields: readonly Field[],
): { readonly [Found in Field]?: string } {
  const byName = new Map<string, string>()
  for (const column of columns) {
    const name = normaliseText(column)
    if (!byName.has(name)) byName.set(name, column)
  }
  const map: { [Found in Field]?: string } = {}
  for (const field of fields) {
    const column = columnNames[field].map((name) => byName.get(normaliseText(name))).find((found) => found !== undefined)
    if (column !== undefined) map[field] = column
  }
  return map
}

/**
 * Where each field stands in a row. Refused: no column for the title, a column that the table has not or has twice. A
 * header is found as it is written, else without regard to case and spaces.
 */
export function locateColumns(columns: readonly string[], map: ColumnMap): ReadonlyMap<FailurePointField, number> {
  const places = new Map<FailurePointField, number>()
  for (const field of failurePointFields) {
    const wanted = map[field]
    if (wanted !== undefined) places.set(field, locate(columns, wanted))
  }
  if (!places.has('title')) throw new Refusal('no-title-column')
  return places
}

function locate(columns: readonly string[], wanted: string): number {
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
