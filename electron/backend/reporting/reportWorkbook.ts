import { directionOf } from '../../../shared/i18n/directionOf.ts'
import { type Report, type ReportCell, tablesOf } from '../../../shared/report/report.ts'
import type { ExportedCell } from '../exporting/exportedTable.ts'
import { workbookOfTables } from '../exporting/workbookBytes.ts'
import { numberFormats } from './numberFormats.ts'

/** The tables behind a report's figures, a sheet each, beside one that says what the report is of. */
export function reportWorkbook(report: Report): Generator<Uint8Array> {
  const told = [...report.facts, ...(report.redacted === null ? [] : [[report.redacted, ''] as const])]
  const cover = { title: report.kicker, columns: [report.title, ''], rows: told }
  const tables = tablesOf(report).map((table) => {
    const formats = numberFormats(table)
    return {
      title: `${table.id} ${table.title}`,
      columns: table.columns,
      rows: table.rows.map((row) => row.map((cell, column) => cellOf(cell, formats[column] ?? null))),
    }
  })
  return workbookOfTables(report.comesBack ? [...tables, cover] : [cover, ...tables], {
    rightToLeft: directionOf(report.language) === 'rtl',
  })
}

function cellOf(cell: ReportCell, format: string | null): ExportedCell {
  switch (cell.kind) {
    case 'text':
      return cell.text === '' ? undefined : cell.text
    case 'number':
      return format === null ? cell.value : { number: cell.value, format }
    case 'share':
      return { share: cell.value }
    case 'day':
      return { day: cell.day }
  }
}
