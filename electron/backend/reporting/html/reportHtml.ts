import { createHash } from 'node:crypto'
import type { Report, ReportBlock, ReportPart } from '../../../../shared/report/report.ts'
import { causesHtml } from './causesHtml.ts'
import { chartHtml } from './chartHtml.ts'
import { type HtmlPage, htmlPage } from './HtmlPage.ts'
import { htmlText, ownText, runningText } from './htmlText.ts'
import { pageScript } from './page/pageScript.ts'
import { rankingsHtml } from './rankingsHtml.ts'
import { reachHtml } from './reachHtml.ts'
import { reportStyle } from './reportStyle.ts'
import { tableHtml } from './tableHtml.ts'

/** Nothing is fetched or sent; the one style sheet is known by its hash, and so is the one script where there is one. */
function policyOf(style: string, { isInteractive, look }: Report): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const script = isInteractive ? `script-src ${hash(pageScript)}; ` : ''
  return `default-src 'none'; style-src ${hash(style)}; ${script}${look.logo === null ? '' : 'img-src data:; '}base-uri 'none'; form-action 'none'`
}

/**
 * A report as one HTML page that stands by itself: it opens no connection and runs no script but ours, without which all of it can be
 * read, too.
 */
export function* reportHtml(report: Report): Generator<string> {
  const page = htmlPage(report)
  const { direction } = page
  const style = reportStyle(report)
  const script = report.isInteractive ? `<script type="module">${pageScript}</script>` : ''
  yield `<!doctype html>\n<html lang="${report.language}" dir="${direction}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policyOf(style, report)}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${htmlText(report.title).replace(/<[^>]*>/g, '')}</title><style>${style}</style>${script}</head><body><main>`
  yield coverHtml(report, direction)
  for (const part of report.parts) yield partHtml(part, page)
  yield `<footer>${report.facts.map(([label, text]) => `${htmlText(label)}: <bdi>${htmlText(text)}</bdi>`).join(' · ')}</footer></main></body></html>\n`
}

function coverHtml({ title, kicker, facts, redacted, parts, contents, look }: Report, direction: HtmlPage['direction']): string {
  const shown = facts.map(([label, text]) => `<dt>${htmlText(label)}</dt><dd><bdi>${htmlText(text)}</bdi></dd>`).join('')
  const warning = redacted === null ? '' : `<p class="redacted">${htmlText(redacted)}</p>`
  const listed = parts.map((part) => `<li><a href="#${part.id}">${ownText(part.title, direction)}</a></li>`).join('')
  const nav =
    contents === null
      ? ''
      : `<nav aria-label="${htmlText(contents)}"><p class="contents">${htmlText(contents)}</p><ol>${listed}</ol></nav>`
  return `<header${contents === null ? ' class="short"' : ''}>${logoHtml(look)}<p class="kicker">${htmlText(kicker)}</p><h1>${ownText(title, direction)}</h1>${warning}<dl class="facts">${shown}</dl>${nav}</header>`
}

function logoHtml({ logo, logoName }: Report['look']): string {
  return logo === null ? '' : `<img class="logo" alt="${htmlText(logoName)}" src="data:image/${logo.type};base64,${logo.data}">`
}

function partHtml({ id, title, blocks }: ReportPart, page: HtmlPage): string {
  const isRanked = page.isInteractive && blocks.some(({ kind }) => kind === 'chart')
  const shown = isRanked ? rankingsHtml(blocks, page, blockHtml) : blocks.map((block) => blockHtml(block, page)).join('\n')
  return `<section><h2 id="${id}">${ownText(title, page.direction)}</h2>${shown}</section>\n`
}

function blockHtml(block: ReportBlock, page: HtmlPage): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${runningText(block.text)}</p>`
    case 'notice':
      return `<p class="notice">${runningText(block.text)}</p>`
    case 'keys':
      return `<dl class="keys">${block.keys.map(({ id, label, text, note }) => `<div id="${id}"><dt>${htmlText(label)} <span>${id}</span></dt><dd>${htmlText(text)}<span class="note">${htmlText(note)}</span></dd></div>`).join('')}</dl>`
    case 'chart':
      return chartHtml(block, page)
    case 'table':
      return tableHtml(block, page)
    case 'reach':
      return reachHtml(block, page)
    case 'trace':
      return `<div class="trace"><h3>${ownText(block.title, page.direction)}</h3>${underTitle(block, page)}</div>`
    case 'terms':
      return `<dl class="terms">${block.terms.map(([term, meaning]) => `<dt>${htmlText(term)}</dt><dd>${htmlText(meaning)}</dd>`).join('')}</dl>`
  }
}

function underTitle({ causes, empty }: Extract<ReportBlock, { kind: 'trace' }>, page: HtmlPage): string {
  if (causes.length > 0) return causesHtml(causes, page)
  return empty === '' ? '' : `<p class="quiet">${htmlText(empty)}</p>`
}
