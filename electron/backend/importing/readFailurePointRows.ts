import type { FailurePointField } from '../../../shared/contract/importingContract.ts'
import type { FailurePointDraft } from './failurePointDraft.ts'
import { type ParsedNumber, parseAmount, parseSeverity } from './parseCell.ts'
import type { CsvTable } from './parseCsv.ts'
import type { Rejection } from './rejection.ts'

export interface ReadRow {
  readonly line: number
  readonly result:
    | { readonly ok: true; readonly draft: FailurePointDraft }
    | { readonly ok: false; readonly rejection: Rejection }
}

const longest = { title: 500, stage: 200, touchpoint: 200 } as const
const textFields = ['title', 'stage', 'touchpoint'] as const
const numberFields = ['severity', 'perMonth', 'costPerCase', 'customersPerMonth'] as const

/** What each row says, or the first reason for which it cannot be taken in. `places` tells where each field stands. */
export function readFailurePointRows(table: CsvTable, places: ReadonlyMap<FailurePointField, number>): readonly ReadRow[] {
  return table.rows.map(({ line, cells }) => ({ line, result: readRow(cells, table.columns.length, places) }))
}

function readRow(cells: readonly string[], columns: number, places: ReadonlyMap<FailurePointField, number>): ReadRow['result'] {
  const reject = (rejection: Rejection): ReadRow['result'] => ({ ok: false, rejection })
  if (cells.slice(columns).some((cell) => cell.trim() !== '')) {
    return reject({ code: 'too-many-cells', cells: cells.length, columns })
  }
  const cellOf = (field: FailurePointField): string => cells[places.get(field) ?? -1] ?? ''
  const texts: Partial<Record<(typeof textFields)[number], string>> = {}
  for (const field of textFields) {
    const text = cellOf(field).normalize('NFC').trim()
    if (text.length > longest[field]) return reject({ code: 'too-long', field, longest: longest[field] })
    if (text !== '') texts[field] = text
  }
  const { title } = texts
  if (title === undefined) return reject({ code: 'title-missing' })
  const numbers: Partial<Record<(typeof numberFields)[number], number>> = {}
  for (const field of numberFields) {
    const text = cellOf(field)
    const parsed: ParsedNumber = field === 'severity' ? parseSeverity(text) : parseAmount(text)
    if (!parsed.ok) return reject({ code: parsed.code, field, text })
    if (parsed.value !== null) numbers[field] = parsed.value
  }
  return { ok: true, draft: { ...texts, ...numbers, title } }
}
