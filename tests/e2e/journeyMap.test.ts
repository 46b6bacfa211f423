import { expect, test } from 'vitest'
import { translator } from '../../shared/i18n/translator.ts'
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

test.each([
  ['a4', 842, 2],
  ['a3', 1191, 1],
] as const)('the map is printed on %s, as many stages on a page as it holds', async (paper, width, leastPages) => {
  const app = await launchServe({ language: 'he' })
  const view: View = { page: app.page, t: translator('he') }
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
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, across]) => Math.round(Number(across)))
  expect(boxes.filter((across) => across === width).length).toBeGreaterThanOrEqual(leastPages)
  await app.close()
})
