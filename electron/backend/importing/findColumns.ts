import { type ColumnMap, type FailurePointField, failurePointFields } from '../../../shared/contract/importingContract.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import { normaliseText } from '../../../shared/search/normaliseText.ts'

/** Names by which a column is known in a file, best first. Never shown. */
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

/** The fields whose column is there by name, in either language; each column serves one field. Never by position. */
export function findColumns(columns: readonly string[]): ColumnMap {
  const byName = new Map<string, string>()
  for (const column of columns) {
    const name = normaliseText(column)
    if (!byName.has(name)) byName.set(name, column)
  }
  const map: ColumnMap = {}
  for (const field of failurePointFields) {
    const column = columnNames[field].map((name) => byName.get(normaliseText(name))).find((found) => found !== undefined)
    if (column !== undefined) map[field] = column
  }
  return map
}

/**
 * Where each field stands in a row. Refused: no column for the title, a column that the file has not or has twice. A
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
