import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { report as english } from '../../shared/i18n/en/report.ts'
import { report as hebrew } from '../../shared/i18n/he/report.ts'
import { runHere } from '../electron/cli/runShoresh.ts'
import { openChromium } from './harness/launchServe.ts'

const texts = { en: english.page, he: hebrew.page } as const
const pages = new Map<string, string>()
let browser: Browser

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shoresh-page-'))
  const run = (...words: readonly string[]) => runHere(words, { settings: join(folder, 'settings'), folder })
  for (const language of ['en', 'he']) {
    await run('load', join(import.meta.dirname, `../../shared/samples/sample.${language}.json`), `${language}.shoresh`)
    expect(await run('report', `${language}.shoresh`, '--out', `${language}.html`)).toMatchObject({ exitCode: 0 })
    pages.set(language, `file://${join(folder, `${language}.html`)}`)
  }
  browser = await openChromium('en')
})

afterAll(() => browser.close())

interface Opened {
  readonly page: Page
  /** What the page complained of, and what it asked of the network. */
  readonly faults: string[]
}

/** The report of the sample in a browser without a network. */
async function open(language: string, { width = 1280, javaScriptEnabled = true } = {}): Promise<Opened> {
  const context = await browser.newContext({ offline: true, javaScriptEnabled, viewport: { width, height: 900 } })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => faults.push(message.text()))
  page.on('pageerror', (fault) => faults.push(String(fault)))
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) faults.push(request.url())
  })
  await page.goto(pages.get(language) ?? '')
  return { page, faults }
}

/** Moves the focus by Tab until it is there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let times = 0; times < 400; times += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return
  }
  throw new Error(`Tab does not come to ${selector}`)
}

function seen(page: Page, selector: string) {
  return page.locator(selector).filter({ visible: true })
}

test.each(['en', 'he'] as const)(
  'the page of a report is asked and opened by keys, without a network, in %s',
  async (language) => {
    const { page, faults } = await open(language)
    expect(await seen(page, '.pareto').count()).toBe(1)
    const finding = await seen(page, '.ranking h3').innerText()
    await tabTo(page, '.chooser input[name="by"]')
    await page.keyboard.press('ArrowDown')
    const another = await seen(page, '.ranking h3').innerText()
    expect(another).not.toBe(finding)
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    expect(await seen(page, '.ranking h3').innerText()).not.toBe(another)
    expect(await seen(page, '.pareto').count()).toBe(1)

    await tabTo(page, 'summary.row')
    await page.keyboard.press('Enter')
    const behind = await seen(page, '.behind').innerText()
    expect(behind).toContain(texts[language].held)
    expect(behind).toContain(texts[language].words)
    await page.keyboard.press('Enter')
    expect(await seen(page, '.behind').count()).toBe(0)

    await tabTo(page, '.slider input')
    const told = () => page.locator('.slider input').getAttribute('aria-valuetext')
    const [own, fixes] = [await told(), await seen(page, '.plan li').count()]
    await page.keyboard.press('Home')
    expect(await told()).not.toBe(own)
    expect(await seen(page, '.plan li').count()).toBeLessThan(fixes)
    await tabTo(page, '.plan li summary')
    await page.keyboard.press('Enter')
    expect((await seen(page, '.plan li p').innerText()).length).toBeGreaterThan(10)
    expect(faults).toEqual([])
  },
)

test('a table sorts by its heads and shows the rows in which something stands, by keys', async () => {
  const { page, faults } = await open('en')
  await tabTo(page, '#plan ~ .table th button')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const head = page.locator('#plan ~ .table th[aria-sort]').first()
  expect(await head.getAttribute('aria-sort')).toBe('ascending')
  const titles = await page.locator('#plan ~ .table').first().locator('tbody tr td:nth-child(2)').allInnerTexts()
  expect(titles).toEqual(titles.toSorted(new Intl.Collator('en', { numeric: true }).compare))
  await tabTo(page, '#traces ~ .table .filter input')
  await page.keyboard.type('phone')
  const rows = page.locator('#traces ~ .table').first().locator('tbody tr').filter({ visible: true })
  expect(await page.locator('#traces ~ .table .filter output').innerText()).toBe(`${await rows.count()} / 38`)
  expect((await rows.allInnerTexts()).every((text) => /phone/i.test(text))).toBe(true)
  expect(faults).toEqual([])
})

test.each(['en', 'he'] as const)('all of it is read on a telephone, and without the script, in %s', async (language) => {
  const phone = await open(language, { width: 360 })
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  const { page } = await open(language, { javaScriptEnabled: false })
  expect(await seen(page, '.chooser, .slider, .filter').count()).toBe(0)
  expect(await seen(page, '.pareto').count()).toBe(4)
  await tabTo(page, '.otherwise > summary')
  await page.keyboard.press('Enter')
  expect(await seen(page, '.pareto').count()).toBe(5)
  await tabTo(page, '.plan > summary')
  await page.keyboard.press('Enter')
  expect(await seen(page, '.plan li').count()).toBeGreaterThan(0)
})

test('printed, every ranking stands in it once and nothing is left that can only be pressed', async () => {
  const { page } = await open('en')
  await page.emulateMedia({ media: 'print' })
  expect(await seen(page, '.pareto').count()).toBe(4)
  expect(await seen(page, '.chooser, .slider, .filter, .reach, .otherwise').count()).toBe(0)
})

test('a script that is put into it does not run', async () => {
  const { page } = await open('en')
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.append('window.injected = true')
    document.body.append(script)
  })
  expect(await page.evaluate(() => Reflect.get(window, 'injected'))).toBeUndefined()
})

test.each(['en', 'he'] as const)(
  'axe-core finds nothing on it, closed and opened, wide and on a telephone, in %s',
  async (language) => {
    for (const width of [1280, 360]) {
      const { page } = await open(language, { width })
      for (const isOpened of [false, true]) {
        await page.evaluate((opens) => {
          for (const details of document.querySelectorAll('details')) details.open = opens
        }, isOpened)
        // The page's policy lets no frame or script in: the mode that needs none, put in by the browser.
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode()
          .options({ resultTypes: ['violations'] })
          .analyze()
        const found = violations.map(
          ({ id, nodes }) => `${id} at ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target}: ${failureSummary}`)}`,
        )
        expect(found).toEqual([])
      }
    }
  },
)
