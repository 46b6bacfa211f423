import type { ReportCell, ReportTable } from '../../../shared/report/report.ts'

type NumberCell = Extract<ReportCell, { value: number }>

/** What is not seen and only turns text. */
const marks = /[\u200e\u200f\u061c\u2066-\u2069]/g
const numberIn = /^(\D*)(\d[\d,]*(?:\.(\d+))?)(\D*)$/u

interface Shown {
  readonly before: string
  readonly after: string
  readonly decimals: number
}

/**
 * How Excel is to show the numbers of each column of a table: with as many decimals as the report has there at most, and with what
 * stands around each of them, such as a currency. Null for a column without numbers, or whose numbers are said in different ways.
 */
export function numberFormats({ columns, rows }: ReportTable): readonly (string | null)[] {
  return columns.map((_, column) => {
    const cells = rows.flatMap((row) => (row[column]?.kind === 'number' ? [row[column]] : []))
    const shown = cells.map(shownIn)
    const [first] = shown
    if (first === undefined || first === null) return null
    if (!shown.every((one) => one !== null && one.before === first.before && one.after === first.after)) return null
    const decimals = shown.reduce((most, one) => Math.max(most, one?.decimals ?? 0), 0)
    return `${quoted(first.before)}#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}${quoted(first.after)}`
  })
}

/** Null where the text is not the number rounded. */
function shownIn({ text, value }: NumberCell): Shown | null {
  const plain = text.replace(marks, '').replace(/[\u00a0\u202f]/g, ' ')
  const [, before = '', digits = '', fraction = '', after = ''] = numberIn.exec(plain) ?? []
  if (digits === '') return null
  const apart = Math.abs(Math.abs(value) - Number(digits.replaceAll(',', '')))
  if (apart > 0.5 * 10 ** -fraction.length + 1e-9 * Math.abs(value)) return null
  return { before: before.replace(/[\u2212-]/g, ''), after, decimals: fraction.length }
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '')}"`
}
