import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { screenIds } from '../../shared/commands/screenIds.ts'
import { languages } from '../../shared/model/vocabulary.ts'
import { launchServe } from './harness/launchServe.ts'
import { visitStates } from './pictures/visitStates.ts'

/** Milliseconds in which lists and charts, which draw what is in sight, have drawn all of it, on a busy machine. */
const patience = 5000

/** What of a screen is lost on paper: all of it, what is cut off; and what is left there that only a screen can use. */
function faultsOnPaper(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main')
    const flows = [...document.querySelectorAll<HTMLElement>('main [data-print="flow"], main')]
    const bars = [...document.querySelectorAll('nav, header')].filter(
      (element) => element.closest('main') === null && element.getClientRects().length > 0,
    )
    return [
      ...((main?.innerText.trim().length ?? 0) < 20 ? ['nothing is there'] : []),
      ...bars.map(({ tagName }) => `${tagName} is left`),
      ...flows.filter((element) => element.scrollHeight > element.clientHeight + 1).map(({ className }) => `${className} is cut`),
    ]
  })
}

async function lastingFaults(page: Page): Promise<readonly string[]> {
  for (const end = Date.now() + patience; ; ) {
    const faults = await faultsOnPaper(page)
    if (faults.length === 0 || Date.now() > end) return faults
    await page.waitForTimeout(100)
  }
}

describe('every screen on paper', () => {
  test.each(languages)('stands there whole, without what only a screen can use (%s)', async (language) => {
    const app = await launchServe({ language })
    const found: string[] = []
    const looked: string[] = []
    const screens: readonly string[] = screenIds
    await visitStates(
      app,
      language,
      async ({ name }) => {
        await app.page.emulateMedia({ media: 'print' })
        await app.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
        found.push(...(await lastingFaults(app.page)).map((what) => `${name}: ${what}`))
        await app.page.emulateMedia({ media: null })
        await app.page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
        looked.push(name)
      },
      ({ name, opened }) => opened === 'sample' && screens.includes(name),
    )
    expect(looked.length).toBeGreaterThan(15)
    expect(found).toEqual([])
    await app.close()
  })
})

/** Pages of a PDF, as the browser writes them. */
const page = /\/Type\s*\/Page\b/g

test.each(languages)('the overview of the sample is one sheet of A4 (%s)', async (language) => {
  const app = await launchServe({ language })
  const sheets: number[] = []
  await visitStates(
    app,
    language,
    async () => {
      // Each part of it has come.
      await app.page.getByRole('heading', { level: 2 }).nth(3).waitFor()
      const pdf = await app.page.pdf({ format: 'A4' })
      sheets.push(pdf.toString('latin1').match(page)?.length ?? 0)
    },
    ({ name, opened }) => opened === 'sample' && name === 'overview',
  )
  expect(sheets).toEqual([1])
  await app.close()
})
