import { fillText } from '../../../../shared/i18n/fillText.ts'
import { formatFor } from '../../../../shared/i18n/format.ts'
import type { ReportBar, ReportBehind, ReportChart } from '../../../../shared/report/report.ts'
import { causesHtml } from './causesHtml.ts'
import type { HtmlPage } from './HtmlPage.ts'
import { htmlText, ownText } from './htmlText.ts'

/** Pixels; equal to the style sheet's. */
const rowHeight = 36
const barTop = 21
const barHeight = 13
const middle = barTop + barHeight / 2
/** How much of the way from one dot to the next lies in the row of the first. */
const ownPart = (rowHeight - middle) / rowHeight

/**
 * A Pareto chart on its side: the labels are text, so that they fold to the page's width, and each row's drawing is measured in
 * percents of that width, so that a row can open. The full width is 100 % of the total for bars and line alike; all of it is
 * mirrored in Hebrew.
 */
export function chartHtml({ id, title, subtitle, stripRule, unit, bars, threshold }: ReportChart, page: HtmlPage): string {
  const rows = bars.map((bar, index) => {
    const drawing = rowSvg(bar, { before: bars[index - 1], after: bars[index + 1], threshold }, page)
    return rowHtml(bar, unit, drawing, page)
  })
  const drawn = bars.length === 0 ? '' : `<ol class="pareto">${rows.join('')}</ol>`
  return `<figure class="chart" id="${id}"><h3>${htmlText(title)}</h3><p class="quiet">${id} · ${htmlText(subtitle)}</p>${drawn}<figcaption>${htmlText(stripRule)}</figcaption></figure>`
}

function rowHtml(bar: ReportBar, unit: string, drawing: string, page: HtmlPage): string {
  const { label, value, shown, behind } = bar
  const told = `<span class="label">${ownText(label, page.direction)}</span><span class="value">${htmlText(value)} · ${htmlText(shown)}</span>`
  if (behind === null) return `<li><div class="row">${drawing}${told}</div></li>`
  return `<li><details><summary class="row">${drawing}${told}</summary>${behindHtml({ ...bar, unit }, behind, page)}</details></li>`
}

function behindHtml(
  { unit, value, shown, cumulative }: ReportBar & { readonly unit: string },
  { held, causes, words }: ReportBehind,
  page: HtmlPage,
): string {
  const { words: own, language, direction } = page
  const figures = { unit, value, share: shown, cumulative: formatFor(language, '').percent(cumulative) }
  const made = held.map(([label, amount]) => `<li>${ownText(label, direction)} <b>${htmlText(amount)}</b></li>`)
  const said = words.map((text) => `<li>${ownText(text, direction)}</li>`)
  const parts = [
    made.length === 0 ? '' : `<h4>${htmlText(own.held)}</h4><ul>${made.join('')}</ul>`,
    causes.length === 0 ? '' : `<h4>${htmlText(own.causes)}</h4>${causesHtml(causes, page)}`,
    said.length === 0 ? '' : `<h4>${htmlText(own.words)}</h4><ul class="said">${said.join('')}</ul>`,
  ].join('')
  const nothing = parts === '' ? `<p class="quiet">${htmlText(own.nothing)}</p>` : ''
  return `<div class="behind"><p class="figures">${htmlText(fillText(own.figures, figures, language))}</p>${parts}${nothing}</div>`
}

interface Neighbours {
  readonly before: ReportBar | undefined
  readonly after: ReportBar | undefined
  readonly threshold: number
}

/** The bar, and what of the line of what the bars come to lies in its row. */
function rowSvg(
  { share, cumulative, paint, confirmed, proven }: ReportBar,
  { before, after, threshold }: Neighbours,
  { direction }: HtmlPage,
): string {
  const at = (part: number): string => `${((direction === 'rtl' ? 1 - part : part) * 100).toFixed(3)}%`
  const line = (from: number, top: number, to: number, bottom: number): string =>
    `<line class="line" x1="${at(from)}" y1="${top}" x2="${at(to)}" y2="${bottom}"/>`
  const border = (from: number, to: number): number => from + (to - from) * ownPart
  const width = Math.min(1, Math.max(0, share))
  return [
    `<svg aria-hidden="true" width="100%" height="${rowHeight}"><line class="threshold" x1="${at(threshold)}" y1="0" x2="${at(threshold)}" y2="${rowHeight}"/>`,
    `<rect class="${paint}" x="${direction === 'rtl' ? at(width) : '0'}" y="${barTop}" width="${(width * 100).toFixed(3)}%" height="${barHeight}"/>`,
    stripSvg('proven', 0, proven, direction),
    stripSvg('unproven', proven, confirmed, direction),
    before === undefined ? '' : line(border(before.cumulative, cumulative), 0, cumulative, middle),
    after === undefined ? '' : line(cumulative, middle, border(cumulative, after.cumulative), rowHeight),
    `<circle class="dot" cx="${at(cumulative)}" cy="${middle}" r="3.5"/></svg>`,
  ].join('')
}

/** Along the foot of a bar what of it is confirmed, from one share of the total to another; thinner than a hair it is left out. */
function stripSvg(paint: 'proven' | 'unproven', from: number, to: number, direction: HtmlPage['direction']): string {
  if (to - from < 0.002) return ''
  const percent = (share: number): string => `${(Math.min(1, share) * 100).toFixed(3)}%`
  const x = percent(direction === 'rtl' ? 1 - to : from)
  return `<rect class="${paint}" x="${x}" y="${barTop + barHeight - 5}" width="${percent(to - from)}" height="4"/>`
}
