import type { ReportCell, ReportTable } from '../../../../shared/report/report.ts'
import type { HtmlPage } from './HtmlPage.ts'
import { htmlText, ownText } from './htmlText.ts'

/** Rows up to which a table stays on one page, and is seen without looking for one of them. */
const shortTable = 12
/** Letters from which a column is kept wide enough to read. */
const longText = 40
/** A code: it stands in one line. */
const codeText = /^[\p{L}\p{N}]{1,4}-[\p{N}-]{1,7}$/u

/** A table; in a page that can be asked its cells also say by what they are sorted, and a long one has a field to look in. */
export function tableHtml({ id, title, columns, rows }: ReportTable, { direction, isInteractive, words }: HtmlPage): string {
  const isNumber = columns.map((_, index) => rows.some((row) => row[index]?.kind === 'number' || row[index]?.kind === 'share'))
  const isLong = columns.map((_, index) => rows.some((row) => (row[index]?.text.length ?? 0) > longText))
  const head = columns.map(
    (column, index) => `<th scope="col"${isNumber[index] ? ' class="number"' : ''}>${htmlText(column)}</th>`,
  )
  const cellHtml = (cell: ReportCell, row: number, column: number): string => {
    const style = styleOf(cell, isLong[column] ?? false)
    const text = cell.kind === 'text' ? ownText(cell.text, direction) : htmlText(cell.text)
    const order = isInteractive ? orderOf(cell) : ''
    return `<td${cell.kind === 'text' ? '' : ` id="${id}.${row + 1}.${column + 1}"`}${order}${style === '' ? '' : ` class="${style}"`}>${text}</td>`
  }
  const body = rows.map((row, index) => `<tr>${row.map((cell, column) => cellHtml(cell, index, column)).join('')}</tr>`)
  const isShort = rows.length <= shortTable
  const filter =
    isShort || !isInteractive
      ? ''
      : `<p class="filter" hidden><label for="${id}-filter">${htmlText(words.filter)}</label> <input type="search" id="${id}-filter" dir="auto" autocomplete="off"> <output for="${id}-filter" dir="ltr"></output></p>`
  return `<div class="table">${filter}<div class="wide"><table id="${id}"${isShort ? ' class="short"' : ''}><caption>${id} · ${ownText(title, direction)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table></div></div>`
}

/** What a cell is sorted by where that is not what it reads. */
function orderOf(cell: ReportCell): string {
  switch (cell.kind) {
    case 'text':
      return ''
    case 'number':
    case 'share':
      return ` data-order="${cell.value}"`
    case 'day':
      return ` data-order="${Date.parse(cell.day)}"`
  }
}

function styleOf(cell: ReportCell, isLong: boolean): string {
  if (cell.kind !== 'text') return 'number'
  if (codeText.test(cell.text)) return 'code'
  return isLong ? 'long' : ''
}
