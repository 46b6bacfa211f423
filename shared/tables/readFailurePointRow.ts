import { cleanName } from '../model/textRules.ts'
import { longestName, longestTitle } from '../model/vocabulary.ts'
import { type ColumnMark, withValue } from './columnMark.ts'
import type { FailurePointDraft, FailurePointField } from './failurePointDraft.ts'
import { cellAt, type Places } from './findColumns.ts'
import { valueIn } from './Reading.ts'
import { partsOf, readEstimate } from './readEstimate.ts'
import { readNumber } from './readNumber.ts'
import { readSeverity } from './readSeverity.ts'
import { readText } from './readText.ts'
import type { Rejection } from './rejection.ts'

export type RowReading =
  | {
      readonly ok: true
      readonly draft: FailurePointDraft
      /** Characters of its names that no file keeps, replaced or left out. */
      readonly replaced: number
    }
  | { readonly ok: false; readonly rejection: Rejection }

const longest = { title: longestTitle, stage: longestName, touchpoint: longestName, channel: longestName } as const
const textFields = ['title', 'stage', 'touchpoint', 'channel'] as const
export const numberFields = ['severity', 'perMonth', 'costPerCase', 'customersPerMonth'] as const
type NumberColumn = (typeof numberFields)[number]

/** How each column of a table writes its numbers. */
export type ColumnMarks = ReadonlyMap<NumberColumn, ColumnMark>
const noMarks: ColumnMarks = new Map()

/** What one more row tells of how the columns of a table write their numbers. */
export function marksWithRow(marks: ColumnMarks, cells: readonly string[], places: Places): ColumnMarks {
  return new Map(
    numberFields.map((field) => {
      const cell = cellAt(cells, places, field)
      const parts = field === 'perMonth' ? partsOf(cell) : [cell]
      return [field, parts.reduce<ColumnMark>(withValue, marks.get(field) ?? null)]
    }),
  )
}

/**
 * What a row says, or the first reason for which it cannot be taken in. `places` tells where each field stands; `columns` is
 * how many cells a row may have, `marks` how its columns write numbers.
 */
export function readFailurePointRow(
  cells: readonly string[],
  columns: number,
  places: Places,
  marks: ColumnMarks = noMarks,
): RowReading {
  if (cells.slice(columns).some((cell) => cell.trim() !== '')) {
    return reject({ code: 'too-many-cells', cells: cells.length, columns })
  }
  const cellOf = (field: FailurePointField): string => cellAt(cells, places, field)
  const texts: Partial<Record<(typeof textFields)[number], string>> = {}
  let replaced = 0
  for (const field of textFields) {
    const cleaned = cleanName(cellOf(field))
    replaced += cleaned.replaced
    const text = readText(cleaned.text, longest[field])
    if (text.kind === 'unread') return reject({ code: text.reason, field, longest: longest[field] })
    if (text.kind === 'value') texts[field] = text.value
  }
  const { title } = texts
  if (title === undefined) return reject({ code: 'title-missing' })
  const numbers = readNumbers(cellOf, marks)
  if ('rejection' in numbers) return reject(numbers.rejection)
  return { ok: true, draft: { ...texts, ...numbers.draft, title }, replaced }
}

function reject(rejection: Rejection): RowReading {
  return { ok: false, rejection }
}

/** The draft's numbers; a rejection where one of them is not understood. */
function readNumbers(cellOf: (field: FailurePointField) => string, marks: ColumnMarks) {
  const markOf = (field: NumberColumn) => marks.get(field) ?? null
  const readings = {
    severity: readSeverity(cellOf('severity'), markOf('severity')),
    perMonth: readEstimate(cellOf('perMonth'), markOf('perMonth')),
    costPerCase: readNumber(cellOf('costPerCase'), { mark: markOf('costPerCase') }),
    customersPerMonth: readNumber(cellOf('customersPerMonth'), { mark: markOf('customersPerMonth') }),
  }
  for (const field of numberFields) {
    const reading = readings[field]
    if (reading.kind === 'unread') return { rejection: { code: reading.reason, field, text: cellOf(field) } }
  }
  const draft = {
    severity: valueIn(readings.severity),
    perMonth: valueIn(readings.perMonth),
    costPerCase: valueIn(readings.costPerCase),
    customersPerMonth: valueIn(readings.customersPerMonth),
  }
  return { draft }
}
