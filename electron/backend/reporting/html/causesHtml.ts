import type { ReportCause } from '../../../../shared/report/report.ts'
import type { HtmlPage } from './HtmlPage.ts'
import { htmlText, ownText } from './htmlText.ts'

/** Causes as a list, with those behind them. */
export function causesHtml(causes: readonly ReportCause[], page: HtmlPage): string {
  const items = causes.map(
    ({ text, note, causes: behind }) =>
      `<li>${ownText(text, page.direction)}${note === '' ? '' : ` <span class="note">${htmlText(note)}</span>`}${behind.length === 0 ? '' : causesHtml(behind, page)}</li>`,
  )
  return `<ul>${items.join('')}</ul>`
}
