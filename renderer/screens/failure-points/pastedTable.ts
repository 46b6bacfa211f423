import { longestTitle } from '../../../shared/model/vocabulary.ts'
import { normaliseText } from '../../../shared/search/normaliseText.ts'
import { parsePerMonth } from './columns.ts'

/** What a pasted row may say, by the fields of a new failure point. */
export interface PastedRow {
  title: string
  stage?: string
  touchpoint?: string
  channel?: string
  severity?: number
  perMonth?: number
}

export interface PastedTable {
  readonly rows: readonly PastedRow[]
  /** Lines without a title, with a number that cannot be read or with too long a text; their 1-based places. */
  readonly skipped: readonly number[]
}

type Field = keyof PastedRow

const longestName = 200

/** The order of the table on screen, taken when the first line names no column. */
const fieldOrder: readonly Field[] = ['title', 'stage', 'touchpoint', 'channel', 'severity', 'perMonth']

/** A cell in quotes up to where it ends; a quote within is doubled. */
const quotedCell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y

/**
 * Splits what Excel puts on the clipboard: tabs between cells, quotes around cells that hold a line break. Other quotes
 * are a cell's own words, also where it begins with one.
 */
export function splitClipboard(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  const endCell = (): void => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    quotedCell.lastIndex = at
    const within = cell === '' && letter === '"' ? quotedCell.exec(text)?.[1] : undefined
    if (within !== undefined && /[\t\n]|""/.test(within)) {
      cell = within.replaceAll('""', '"')
      at += within.length + 1
    } else if (letter === '\t') endCell()
    else if (letter === '\n') {
      endCell()
      rows.push([])
    } else if (letter !== '\r') cell += letter
  }
  endCell()
  return rows.filter((row) => row.some((value) => value.trim() !== ''))
}

/**
 * Reads a pasted table. When the first line names columns (`names` gives each field's header in any language), they are
 * mapped by name; otherwise the columns are taken in the order of the table on screen.
 */
export function readPastedTable(text: string, names: Readonly<Record<Field, readonly string[]>>): PastedTable {
  const lines = splitClipboard(text)
  const header = (lines[0] ?? []).map((cell) =>
    fieldOrder.find((field) => names[field].some((name) => normaliseText(name) === normaliseText(cell))),
  )
  const named = header.includes('title')
  const fields: readonly (Field | undefined)[] = named ? header : fieldOrder
  const rows: PastedRow[] = []
  const skipped: number[] = []
  lines.slice(named ? 1 : 0).forEach((line, index) => {
    const row = readLine(line, fields)
    if (row) rows.push(row)
    else skipped.push(index + (named ? 2 : 1))
  })
  return { rows, skipped }
}

function readLine(line: readonly string[], fields: readonly (Field | undefined)[]): PastedRow | null {
  const texts = new Map<Field, string>()
  fields.forEach((field, index) => {
    const value = line[index]?.trim() ?? ''
    if (field && value !== '') texts.set(field, value)
  })
  const title = texts.get('title')
  if (title === undefined || title.length > longestTitle) return null
  const row: PastedRow = { title }
  for (const field of ['stage', 'touchpoint', 'channel'] as const) {
    const value = texts.get(field)
    if (value !== undefined && value.length > longestName) return null
    if (value !== undefined) row[field] = value
  }
  const severity = texts.get('severity')
  if (severity !== undefined) {
    if (!/^[1-5]$/.test(severity)) return null
    row.severity = Number(severity)
  }
  const perMonth = texts.get('perMonth')
  if (perMonth !== undefined) {
    const number = parsePerMonth(perMonth.replace(/,/g, ''))
    if (typeof number !== 'number') return null
    row.perMonth = number
  }
  return row
}
