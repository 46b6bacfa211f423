import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { translator } from '../../shared/i18n/translator.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { launchHost } from './harness/launchHost.ts'
import { launchServe } from './harness/launchServe.ts'
import { goTo, openSample, type View } from './journeys/frame.ts'

async function left({ page, t }: View): Promise<number> {
  return page.getByRole('region', { name: t('journeyScreen.map') }).evaluate((map) => map.scrollLeft)
}

test('the map is seen whole, nearer and farther, and moved by its ground', async () => {
  const app = await launchHost('desktop', { language: 'en' })
  const view: View = { page: app.page, t: translator('en') }
  const { page, t } = view
  await openSample(view)
  await goTo(view, 'journey')
  const map = page.getByRole('region', { name: t('journeyScreen.map') })
  await map.waitFor()
  const isWhole = () => map.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth + 1)
  expect(await isWhole()).toBe(false)
  const ground = await map.boundingBox()
  if (ground === null) throw new Error('the map is not drawn')
  const [x, y] = [ground.x + ground.width * 0.7, ground.y + 90]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 200, y, { steps: 4 })
  await page.mouse.up()
  expect(await left(view)).toBe(200)
  await page.getByRole('button', { name: t('commands.fit-map') }).click()
  await page.waitForFunction((name) => {
    const drawn = document.querySelector(`section[aria-label="${name}"]`)
    return drawn !== null && drawn.scrollWidth <= drawn.clientWidth + 1
  }, t('journeyScreen.map'))
  await map.focus()
  await page.keyboard.press('Alt+=')
  await page.keyboard.press('Alt+=')
  await page.getByText(/^(65|80)%$/).waitFor()
  await app.close()
})

const withoutSpaces = (text: string): string => text.replace(/\s+/g, '')

interface PrintedCard {
  readonly said: string
  /** Pixels, with the hand-over that leads to it. */
  readonly height: number
}

/** What each card shows on paper, without the spaces; words for screen readers alone stand elsewhere in a printed file. */
async function cardsOnPaper(page: Page): Promise<readonly PrintedCard[]> {
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.waitForFunction(() => document.querySelector('article[data-brief]') === null)
  const cards = await page.locator('article').evaluateAll((all) =>
    all.map((card) => {
      const unseen = [...card.querySelectorAll('span')].filter((part) => getComputedStyle(part).clipPath !== 'none')
      const said = card instanceof HTMLElement ? card.innerText : ''
      const shown = unseen.reduce((text, { innerText }) => text.replace(innerText, ''), said)
      return { said: shown, height: card.closest('[data-touchpoint]')?.clientHeight ?? 0 }
    }),
  )
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: null })
  return cards.map(({ said, height }) => ({ said: withoutSpaces(said), height }))
}

/** What each page of a printed file says, in the order in which it is drawn, without the spaces. */
function pagesOfPdf(pdf: Buffer): readonly string[] {
  const path = join(temporaryFolder(), 'map.pdf')
  writeFileSync(path, pdf)
  return execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).split('\f').map(withoutSpaces)
}

test.each([
  ['a4', 842, 2, 703],
  ['a3', 1191, 1, 1032],
] as const)(
  'the map is printed on %s, as many stages on a page as it holds, no card cut at its end',
  async (paper, width, leastPages, pageHeight) => {
    const app = await launchServe({ language: 'en' })
    const view: View = { page: app.page, t: translator('en') }
    const { page, t } = view
    await openSample(view)
    await goTo(view, 'journey')
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '')
    })
    await page.getByRole('button', { name: t('journeyMap.print') }).click()
    await page
      .getByRole('menuitem')
      .nth(paper === 'a4' ? 0 : 1)
      .click()
    await page.locator('body[data-printed]').waitFor({ state: 'attached' })
    const cards = await cardsOnPaper(page)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, across]) =>
      Math.round(Number(across)),
    )
    expect(boxes.filter((across) => across === width).length).toBeGreaterThanOrEqual(leastPages)
    const pages = pagesOfPdf(pdf)
    expect(cards.length).toBeGreaterThan(10)
    const cut = cards.filter(({ said }) => !pages.some((page) => page.includes(said)))
    // One that is higher than a page ends between its lines.
    expect(cut.filter(({ height }) => height <= pageHeight)).toEqual([])
    await app.close()
  },
)
