import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { slides } from '../../renderer/screens/review/slides.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { launchHost } from './harness/launchHost.ts'
import { containing, goTo, openSample } from './journeys/frame.ts'

test.each([
  ['desktop', 'he'],
  ['browser', 'en'],
] as const)('the presenter has a window of their own, in step with the review (%s, %s)', async (host, language) => {
  const t = translator(language)
  const app = await launchHost(host, { language })
  const { page } = app
  const view = { page, t }
  const titleOf = (place: number): string => t(`reviewScreen.slides.${slides[place]?.id ?? 'opening'}`)
  const placeIn = (of: Page, place: number) =>
    of.getByText(t('reviewScreen.place', { place: String(place), count: String(slides.length) }), { exact: true }).waitFor()
  await openSample(view)
  await goTo(view, 'review')
  const [presenter] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: t('reviewScreen.presenter.begin') }).click(),
  ])
  // The popup is drawn by the page that opened it, whose complaints are those that count.
  presenter.setDefaultTimeout(15_000)
  await placeIn(presenter, 1)
  await presenter.getByRole('heading', { name: titleOf(0), level: 1 }).waitFor()
  await presenter.getByRole('heading', { name: t('reviewScreen.presenter.next', { title: titleOf(1) }) }).waitFor()
  expect(await presenter.evaluate(() => [document.documentElement.dir, document.documentElement.lang])).toEqual([
    language === 'he' ? 'rtl' : 'ltr',
    language,
  ])

  // Either window leads, and both follow; what is typed into the notes leads nothing.
  await page.getByRole('dialog').press('PageDown')
  await placeIn(presenter, 2)
  const notes = presenter.getByRole('textbox', { name: containing(titleOf(1)) })
  await notes.fill('')
  await notes.press('ArrowDown')
  await notes.pressSequentially('First, thank the crews.')
  await notes.press('PageDown')
  await placeIn(page, 3)
  await page.getByRole('dialog').press('PageUp')
  await placeIn(presenter, 2)
  await expect.poll(() => notes.inputValue()).toBe('First, thank the crews.')

  // Names that are hidden from the room are hidden from whoever looks over the presenter's shoulder, and what was typed is kept.
  const call = 'Call 050-1234567.'
  await notes.fill(call)
  await page.getByRole('dialog').press('h')
  await expect.poll(() => notes.inputValue()).not.toContain('1234567')
  expect(await notes.isEditable()).toBe(false)
  await page.getByRole('dialog').press('h')
  await expect.poll(() => notes.inputValue()).toBe(call)
  if (process.env['SHORESH_PICTURES'] !== undefined) {
    await presenter.screenshot({ path: `${process.env['SHORESH_PICTURES']}/presenter-${host}-${language}.png` })
    await page.getByRole('dialog').press('PageDown')
    await page.getByRole('dialog').press('PageDown')
    await presenter.screenshot({ path: `${process.env['SHORESH_PICTURES']}/presenter-${host}-${language}-2.png` })
  }

  // It ends with the review, and the page opens no other window.
  const closed = presenter.waitForEvent('close')
  await page.getByRole('dialog').press('Escape')
  await closed
  if (host === 'desktop') {
    expect(await page.evaluate(() => window.open('about:blank', 'another') === null)).toBe(true)
    expect(await page.evaluate(() => window.open('https://example.com', 'shoresh-presenter') === null)).toBe(true)
  }
  await app.close()
})
