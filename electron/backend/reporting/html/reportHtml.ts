import { createHash } from 'node:crypto'
import { directionOf } from '../../../../shared/i18n/directionOf.ts'
import type { Report, ReportBlock, ReportCause, ReportCell, ReportPart, ReportTable } from '../../../../shared/report/report.ts'
import { chartHtml } from './chartHtml.ts'
import { htmlText, ownText } from './htmlText.ts'
import { reportStyle } from './reportStyle.ts'

type Direction = 'rtl' | 'ltr'

/** Nothing is fetched, sent or run; the one style sheet is known by its hash. */
function policyOf(style: string, hasLogo: boolean): string {
  const hash = createHash('sha256').update(style).digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; ${hasLogo ? 'img-src data:; ' : ''}base-uri 'none'; form-action 'none'`
}

/** A report as one HTML page that stands by itself: it opens no connection and runs no script. */
export function* reportHtml(report: Report): Generator<string> {
  const direction = directionOf(report.language)
  const style = reportStyle(report)
  yield `<!doctype html>\n<html lang="${report.language}" dir="${direction}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policyOf(style, report.look.logo !== null)}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${htmlText(report.title).replace(/<[^>]*>/g, '')}</title><style>${style}</style></head><body><main>`
  yield coverHtml(report, direction)
  for (const part of report.parts) yield partHtml(part, direction)
  yield `<footer>${report.facts.map(([label, text]) => `${htmlText(label)}: <bdi>${htmlText(text)}</bdi>`).join(' · ')}</footer></main></body></html>\n`
}

function coverHtml({ title, kicker, facts, redacted, parts, contents, look }: Report, direction: Direction): string {
  const shown = facts.map(([label, text]) => `<dt>${htmlText(label)}</dt><dd><bdi>${htmlText(text)}</bdi></dd>`).join('')
  const warning = redacted === null ? '' : `<p class="redacted">${htmlText(redacted)}</p>`
  const listed = parts.map((part) => `<li><a href="#${part.id}">${ownText(part.title, direction)}</a></li>`).join('')
  const nav =
    contents === null ? '' : `<nav aria-label="${htmlText(contents)}"><h3>${htmlText(contents)}</h3><ol>${listed}</ol></nav>`
  return `<header${contents === null ? ' class="short"' : ''}>${logoHtml(look)}<p class="kicker">${htmlText(kicker)}</p><h1>${ownText(title, direction)}</h1>${warning}<dl class="facts">${shown}</dl>${nav}</header>`
}

function logoHtml({ logo, logoName }: Report['look']): string {
  return logo === null ? '' : `<img class="logo" alt="${htmlText(logoName)}" src="data:image/${logo.type};base64,${logo.data}">`
}

function partHtml({ id, title, blocks }: ReportPart, direction: Direction): string {
  return `<section><h2 id="${id}">${ownText(title, direction)}</h2>${blocks.map((block) => blockHtml(block, direction)).join('\n')}</section>\n`
}

function blockHtml(block: ReportBlock, direction: Direction): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${htmlText(block.text)}</p>`
    case 'notice':
      return `<p class="notice">${htmlText(block.text)}</p>`
    case 'keys':
      return `<dl class="keys">${block.keys.map(({ id, label, text, note }) => `<div id="${id}"><dt>${htmlText(label)} <span>${id}</span></dt><dd>${htmlText(text)}<span class="note">${htmlText(note)}</span></dd></div>`).join('')}</dl>`
    case 'chart':
      return chartHtml(block, direction)
    case 'table':
      return tableHtml(block, direction)
    case 'trace':
      return `<div class="trace"><h3>${ownText(block.title, direction)}</h3>${underTitle(block, direction)}</div>`
    case 'terms':
      return `<dl class="terms">${block.terms.map(([term, meaning]) => `<dt>${htmlText(term)}</dt><dd>${htmlText(meaning)}</dd>`).join('')}</dl>`
  }
}

function underTitle({ causes, empty }: Extract<ReportBlock, { kind: 'trace' }>, direction: Direction): string {
  if (causes.length > 0) return causesHtml(causes, direction)
  return empty === '' ? '' : `<p class="quiet">${htmlText(empty)}</p>`
}

function causesHtml(causes: readonly ReportCause[], direction: Direction): string {
  const items = causes.map(
    ({ text, note, causes: behind }) =>
      `<li>${ownText(text, direction)}${note === '' ? '' : ` <span class="note">${htmlText(note)}</span>`}${behind.length === 0 ? '' : causesHtml(behind, direction)}</li>`,
  )
  return `<ul>${items.join('')}</ul>`
}

/** Rows up to which a table stays on one page. */
const shortTable = 12
/** Letters from which a column is kept wide enough to read. */
const longText = 40
/** A code: it stands in one line. */
const codeText = /^[\p{L}\p{N}]{1,4}-[\p{N}-]{1,7}$/u

function tableHtml({ id, title, columns, rows }: ReportTable, direction: Direction): string {
  const isNumber = columns.map((_, index) => rows.some((row) => row[index]?.kind === 'number' || row[index]?.kind === 'share'))
  const isLong = columns.map((_, index) => rows.some((row) => (row[index]?.text.length ?? 0) > longText))
  const head = columns.map(
    (column, index) => `<th scope="col"${isNumber[index] ? ' class="number"' : ''}>${htmlText(column)}</th>`,
  )
  const cellHtml = (cell: ReportCell, row: number, column: number): string => {
    const style = styleOf(cell, isLong[column] ?? false)
    const text = cell.kind === 'text' ? ownText(cell.text, direction) : htmlText(cell.text)
    return `<td${cell.kind === 'text' ? '' : ` id="${id}.${row + 1}.${column + 1}"`}${style === '' ? '' : ` class="${style}"`}>${text}</td>`
  }
  const body = rows.map((row, index) => `<tr>${row.map((cell, column) => cellHtml(cell, index, column)).join('')}</tr>`)
  return `<div class="wide"><table id="${id}"${rows.length <= shortTable ? ' class="short"' : ''}><caption>${id} · ${ownText(title, direction)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`
}

function styleOf(cell: ReportCell, isLong: boolean): string {
  if (cell.kind !== 'text') return 'number'
  if (codeText.test(cell.text)) return 'code'
  return isLong ? 'long' : ''
}
