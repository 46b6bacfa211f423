import type { ReportBar, ReportChart } from '../../../../shared/report/report.ts'
import { htmlText, ownText } from './htmlText.ts'

type Direction = 'rtl' | 'ltr'

/** Pixels; equal to the style sheet's. */
const rowHeight = 36
const barTop = 21
const barHeight = 13

/**
 * A Pareto chart on its side: the labels are text, so that they fold to the page's width, and the drawing over them is measured
 * in percents of that width. The full width is 100 % of the total for bars and line alike; all of it is mirrored in Hebrew.
 */
export function chartHtml({ id, title, subtitle, rule, bars, threshold }: ReportChart, direction: Direction): string {
  const rows = bars.map((bar) => rowHtml(bar, direction)).join('')
  const drawing = bars.length === 0 ? '' : `<div class="pareto">${drawingSvg(bars, threshold, direction)}<ol>${rows}</ol></div>`
  return `<figure class="chart" id="${id}"><h3>${htmlText(title)}</h3><p class="quiet">${id} · ${htmlText(subtitle)}</p>${drawing}<figcaption>${htmlText(rule)}</figcaption></figure>`
}

function rowHtml({ label, value, shown }: ReportBar, direction: Direction): string {
  return `<li><span class="label">${ownText(label, direction)}</span><span class="value">${htmlText(value)} · ${htmlText(shown)}</span></li>`
}

function drawingSvg(bars: readonly ReportBar[], threshold: number, direction: Direction): string {
  const at = (share: number): string => `${((direction === 'rtl' ? 1 - share : share) * 100).toFixed(3)}%`
  const middle = (index: number): number => index * rowHeight + barTop + barHeight / 2
  const height = bars.length * rowHeight
  const rects = bars.map(({ share, paint }, index) => {
    const width = Math.min(1, Math.max(0, share))
    const x = direction === 'rtl' ? at(width) : '0'
    return `<rect class="${paint}" x="${x}" y="${index * rowHeight + barTop}" width="${(width * 100).toFixed(3)}%" height="${barHeight}"/>`
  })
  const lines = bars.slice(1).map(({ cumulative }, index) => {
    const from = bars[index]?.cumulative ?? 0
    return `<line class="line" x1="${at(from)}" y1="${middle(index)}" x2="${at(cumulative)}" y2="${middle(index + 1)}"/>`
  })
  const dots = bars.map(({ cumulative }, index) => `<circle class="dot" cx="${at(cumulative)}" cy="${middle(index)}" r="3.5"/>`)
  const mark = `<line class="threshold" x1="${at(threshold)}" y1="0" x2="${at(threshold)}" y2="${height}"/>`
  return `<svg aria-hidden="true" width="100%" height="${height}">${mark}${rects.join('')}${lines.join('')}${dots.join('')}</svg>`
}
