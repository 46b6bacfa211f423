import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { slides } from '../../renderer/screens/review/slides.ts'
import { translator } from '../../shared/i18n/translator.ts'
import english from '../../shared/samples/sample.en.json' with { type: 'json' }
import hebrew from '../../shared/samples/sample.he.json' with { type: 'json' }
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { launchElectron } from './harness/launchElectron.ts'
import { containing, screenShown, type View } from './journeys/frame.ts'
import { chooseByKey, pressOn, runFromPalette, tabTo } from './journeys/keyboard.ts'

const samples = { en: english, he: hebrew } as const
const later = ['2026-07-05', '2026-07-06', '2026-07-12', '2026-07-19']

const place = ({ t }: View, at: number): string =>
  t('reviewScreen.place', { place: String(at + 1), count: String(slides.length) })

declare global {
  /** Settles when the awaited slide is drawn, with the milliseconds since the key was pressed. */
  var slideShown: Promise<number> | undefined
}

/** Milliseconds from a key until what it asked for is drawn. */
async function timeOfKey(page: Page, key: string, shown: string): Promise<number> {
  await page.evaluate((text) => {
    globalThis.slideShown = new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error(`not shown: ${text}`)), 10_000)
      const onKey = ({ timeStamp }: Event): void => {
        const look = (): void => {
          const isShown = [...document.querySelectorAll('footer p')].some(({ textContent }) => textContent === text)
          if (isShown) requestAnimationFrame(() => resolve(performance.now() - timeStamp))
          else requestAnimationFrame(look)
        }
        look()
      }
      addEventListener('keydown', onKey, { capture: true, once: true })
    })
    // It is asked for after the key; until then nobody hears of its fault.
    globalThis.slideShown.catch(() => undefined)
  }, shown)
  await page.keyboard.press(key)
  return page.evaluate(() => globalThis.slideShown ?? Number.NaN)
}

/** Leads through all slides and back to the first; the milliseconds that each change took when all had been shown once. */
async function leadThrough(view: View): Promise<readonly number[]> {
  const { page } = view
  const times: number[] = []
  for (const isMeasured of [false, true]) {
    for (let at = 1; at < slides.length; at += 1) {
      const time = await timeOfKey(page, 'PageDown', place(view, at))
      if (isMeasured) times.push(time)
    }
    await page.keyboard.press('Home')
    await page.getByText(place(view, 0), { exact: true }).waitFor()
  }
  return times
}

/** Opens a root cause to its failure points, the first of these to its causes and words, and comes back by Escape; then a clicker leads on. */
async function openBars(view: View, language: 'he' | 'en'): Promise<void> {
  const { page, t } = view
  const at = slides.findIndex(({ id }) => id === 'causes')
  for (let step = 0; step < at; step += 1) await page.keyboard.press('PageDown')
  const stage = page.getByRole('dialog')
  const bars = stage.locator('[data-bar]')
  const trail = stage.getByRole('navigation', { name: t('paretoScreen.trail') })
  await bars.first().waitFor()
  await tabTo(page, bars.first())
  const { rootCauses, failurePoints } = samples[language]
  const travelTo = async (title: string): Promise<void> => {
    const bar = stage.getByRole('button', { name: containing(title) })
    for (let step = 0; step < 9; step += 1) {
      if (await bar.evaluate((one) => one === document.activeElement)) return
      await page.keyboard.press(language === 'he' ? 'ArrowLeft' : 'ArrowRight')
    }
    throw new Error(`the keys never come to ${title}`)
  }
  await travelTo(rootCauses.find(({ id }) => id === 'rc-07')?.title ?? '')
  await page.keyboard.press('Enter')
  await stage.getByText(t('reviewScreen.opening.failurePoints'), { exact: true }).waitFor()
  await expect.poll(() => bars.first().evaluate((bar) => bar === document.activeElement)).toBe(true)
  await travelTo(failurePoints.find(({ id }) => id === 'fp-03')?.title ?? '')
  await page.keyboard.press('Enter')
  await stage.getByRole('heading', { name: t('reviewScreen.opening.its') }).waitFor()
  expect(await stage.getByRole('blockquote').count()).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await stage.getByText(t('reviewScreen.opening.failurePoints'), { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await trail.waitFor({ state: 'detached' })
  await tabTo(page, bars.first())
  await page.keyboard.press('PageDown')
  await page.getByText(place(view, at + 1), { exact: true }).waitFor()
  await page.keyboard.press('Home')
  await page.getByText(place(view, 0), { exact: true }).waitFor()
}

/** Approves the second fix of the plan, in words, and keeps what the plan predicts of it. */
async function decide(view: View): Promise<void> {
  const { page, t } = view
  for (let at = 0; slides[at]?.id !== 'plan'; at += 1) await page.keyboard.press('PageDown')
  await page.getByRole('slider').waitFor()
  await page.keyboard.press('2')
  const by = page.getByRole('textbox', { name: t('reviewScreen.by') })
  await tabTo(page, by)
  await page.keyboard.type('Zohara Q')
  await expect.poll(() => by.inputValue()).toBe('Zohara Q')
  await pressOn(page, page.getByRole('checkbox'), 'Space')
  await pressOn(page, page.getByRole('button', { name: t('reviewScreen.verdicts.approved'), exact: true }), 'Enter')
  await by.waitFor({ state: 'detached' })
  await page.keyboard.press('h')
  await page
    .getByRole('cell', { name: t('reviewScreen.hidden') })
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function markDone(view: View, code: string): Promise<void> {
  const { page, t } = view
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('dialog', { name: t('shell.searchHint') }).waitFor()
  await page.keyboard.type(code)
  await page
    .getByRole('option', { name: containing(code) })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  const state = page.getByRole('complementary').getByRole('combobox', { name: t('fixesScreen.state'), exact: true })
  await state.waitFor()
  await chooseByKey(page, state, t('vocabulary.fixState.done'))
}

/** Imports complaints of July; the system's own dialog, which chooses the file, is answered for the user. */
async function addComplaints(view: View, title: string): Promise<void> {
  const { page, t } = view
  const file = join(temporaryFolder(), 'july.csv')
  await writeFile(file, `\ufefftitle,date\n${later.map((day) => `"${title}",${day}`).join('\n')}\n`)
  await runFromPalette(view, 'failure-points')
  await screenShown(view, 'failure-points')
  await runFromPalette(view, 'import-failure-points')
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type=file]').setInputFiles(file)
  const kind = dialog.getByRole('combobox', { name: t('failurePointsScreen.importAs') })
  await chooseByKey(page, kind, t('failurePointsScreen.importKinds.occurrences'))
  await pressOn(page, dialog.getByRole('button', { name: t('failurePointsScreen.importRun', { count: later.length }) }), 'Enter')
  await dialog.getByText(t('failurePointsScreen.importDone', { count: later.length })).waitFor()
  await pressOn(page, dialog.getByRole('button', { name: t('shell.done') }), 'Enter')
}

test.each(['he', 'en'] as const)('a review of the sample is held and followed up by keys alone (%s)', async (language) => {
  const t = translator(language)
  const app = await launchElectron({ language })
  const { page } = app
  const view: View = { page, t }
  await pressOn(page, page.getByRole('button', { name: containing(t('homeScreen.sample')) }), 'Enter')
  await page.getByRole('navigation', { name: t('shell.mainNavigation') }).waitFor()
  await runFromPalette(view, 'review')
  await screenShown(view, 'review')
  await page.keyboard.press('F5')
  await page.getByText(place(view, 0), { exact: true }).waitFor()
  const times = await leadThrough(view)
  console.log(`${language}: slides change within ${times.map((time) => time.toFixed(0)).join(', ')} ms`)
  await openBars(view, language)
  await decide(view)
  await markDone(view, 'FX-07')
  await addComplaints(view, samples[language].failurePoints[6]?.title ?? '')
  await runFromPalette(view, 'review')
  await screenShown(view, 'review')
  const compared = page.getByRole('region', { name: t('reviewScreen.compare.bars') })
  await tabTo(page, compared)
  expect(await compared.getByRole('row').count()).toBeGreaterThan(2)
  await runFromPalette(view, 'progress')
  await screenShown(view, 'progress')
  await page.locator('main').getByText('Zohara Q').first().waitFor()
  await app.close()
})
