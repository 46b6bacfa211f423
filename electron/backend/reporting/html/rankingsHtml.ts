import { fillText } from '../../../../shared/i18n/fillText.ts'
import type { ReportBlock, ReportChart } from '../../../../shared/report/report.ts'
import { chartHtml } from './chartHtml.ts'
import type { HtmlPage } from './HtmlPage.ts'
import { htmlText } from './htmlText.ts'

/** A chart with what stands under it, as far as the next one. */
interface Ranking {
  readonly chart: ReportChart
  readonly under: readonly ReportBlock[]
}

/**
 * Rankings one under another, each in further measures that open; the page's script shows one at a time, by what is chosen above them.
 * `blockHtml` writes what stands under a chart.
 */
export function rankingsHtml(
  blocks: readonly ReportBlock[],
  page: HtmlPage,
  blockHtml: (block: ReportBlock, page: HtmlPage) => string,
): string {
  const rankings = rankingsIn(blocks)
  const shown = rankings.map(({ chart, under }, by) => {
    const own = `${chartHtml(chart, page)}${under.map((block) => blockHtml(block, page)).join('\n')}`
    const others = chart.others.map((other) => otherHtml(other, by, page))
    return `<div class="ranking main" data-by="${by}" data-measure="${htmlText(chart.unit)}">${own}</div>${others.join('')}`
  })
  return `${chooserHtml(rankings, page)}${shown.join('\n')}`
}

function rankingsIn(blocks: readonly ReportBlock[]): readonly Ranking[] {
  return blocks.flatMap((block, index): readonly Ranking[] => {
    if (block.kind !== 'chart') return []
    const after = blocks.slice(index + 1)
    const end = after.findIndex(({ kind }) => kind === 'chart')
    return [{ chart: block, under: end === -1 ? after : after.slice(0, end) }]
  })
}

function otherHtml(other: ReportChart, by: number, page: HtmlPage): string {
  const named = fillText(page.words.another, { measure: other.unit }, page.language)
  return `<details class="otherwise"><summary>${htmlText(named)}</summary><div class="ranking" data-by="${by}" data-measure="${htmlText(other.unit)}">${chartHtml(other, page)}</div></details>`
}

/** Seen when the script runs: without it everything stands there one under another. */
function chooserHtml(rankings: readonly Ranking[], { words }: HtmlPage): string {
  const [first] = rankings
  if (first === undefined) return ''
  const units = [first.chart, ...first.chart.others].map(({ unit }) => unit)
  const choices = [
    groupHtml(
      'by',
      words.by,
      rankings.map(({ chart }, index) => [String(index), chart.by]),
    ),
    units.length < 2
      ? ''
      : groupHtml(
          'measure',
          words.measure,
          units.map((unit) => [unit, unit]),
        ),
  ]
  return `<div class="chooser" hidden>${choices.join('')}</div>`
}

function groupHtml(name: string, legend: string, choices: readonly (readonly [value: string, label: string])[]): string {
  const radios = choices.map(
    ([value, label], index) =>
      `<label><input type="radio" name="${name}" value="${htmlText(value)}"${index === 0 ? ' checked' : ''}> <span>${htmlText(label)}</span></label>`,
  )
  return `<fieldset><legend>${htmlText(legend)}</legend>${radios.join('')}</fieldset>`
}
