import type { ReportReach } from '../../../../shared/report/report.ts'
import type { HtmlPage } from './HtmlPage.ts'
import { htmlText, ownText } from './htmlText.ts'
import { tableHtml } from './tableHtml.ts'

/** What fewer and more days remove: the table, and where the page can be asked each plan with its fixes and reasons, which a slider goes through. */
export function reachHtml({ table, plans, chosen }: ReportReach, page: HtmlPage): string {
  const shown = tableHtml(table, page)
  if (!page.isInteractive) return shown
  const slider = `<p class="slider" hidden><label for="${table.id}-days">${htmlText(page.words.days)}</label> <input type="range" id="${table.id}-days" min="0" max="${plans.length - 1}" step="1" value="${chosen}"></p>`
  return `${shown}<div class="reach">${slider}${plans.map((plan) => planHtml(plan, page)).join('')}</div>`
}

function planHtml({ text, fixes }: ReportReach['plans'][number], { direction }: HtmlPage): string {
  const items = fixes.map(
    ({ text: fix, note, why }) =>
      `<li><details><summary>${ownText(fix, direction)} <span class="note">${htmlText(note)}</span></summary><p>${htmlText(why)}</p></details></li>`,
  )
  return `<details class="plan"><summary>${htmlText(text)}</summary><ol>${items.join('')}</ol></details>`
}
