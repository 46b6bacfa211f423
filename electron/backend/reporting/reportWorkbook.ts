import { directionOf } from '../../../shared/i18n/directionOf.ts'
import { type Report, type ReportCell, tablesOf } from '../../../shared/report/report.ts'
import type { ExportedCell } from '../exporting/exportedTable.ts'
import { workbookOfTables } from '../exporting/workbookBytes.ts'

/** The tables behind a report's figures, a sheet each, beside one that says what the report is of. */
export function reportWorkbook(report: Report): Generator<Uint8Array> {
  const told = [...report.facts, ...(report.redacted === null ? [] : [[report.redacted, ''] as const])]
  const cover = { title: report.kicker, columns: [report.title, ''], rows: told }
  const tables = tablesOf(report).map(({ id, title, columns, rows }) => ({
    title: `${id} ${title}`,
    columns,
    rows: rows.map((row) => row.map(cellOf)),
  }))
  return workbookOfTables(report.comesBack ? [...tables, cover] : [cover, ...tables], {
    rightToLeft: directionOf(report.language) === 'rtl',
  })
}

function cellOf(cell: ReportCell): ExportedCell {
  switch (cell.kind) {
    case 'text':
      return cell.text === '' ? undefined : cell.text
    case 'number':
      return cell.value
    case 'share':
      return { share: cell.value }
    case 'day':
      return { day: cell.day }
  }
}
