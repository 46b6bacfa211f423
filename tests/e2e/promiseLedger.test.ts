import { expect, test } from 'vitest'
import { translator } from '../../shared/i18n/translator.ts'
import { launchHost } from './harness/launchHost.ts'
import { containing, openSample, screenShown, type View } from './journeys/frame.ts'
import { chooseByKey, fillIn, goByKey, pressOn, tabTo } from './journeys/keyboard.ts'

const broken = 4

const words = {
  en: {
    promise: 'We call back the same day',
    reality: 'After four days, if at all',
    made: 'Website',
    sure: 'Read back at the sale',
  },
  he: { promise: 'חוזרים אליכם באותו יום', reality: 'אחרי ארבעה ימים, אם בכלל', made: 'אתר', sure: 'מקריאים בפגישת המכירה' },
} as const

/** A promise typed into the ledger, then opened by its line. */
async function addPromise({ page, t }: View, text: string): Promise<void> {
  await fillIn(page, page.getByRole('textbox', { name: t('promisesScreen.newPromiseLabel') }), text)
  await pressOn(page, page.getByRole('row').filter({ hasText: text }).getByRole('button').first(), 'Enter')
  await page.getByRole('complementary').waitFor()
}

/** A field of several lines is kept when it is left. */
async function write({ page, t }: View, field: 'reality' | 'madeIn' | 'understood', text: string): Promise<void> {
  await tabTo(page, page.getByRole('complementary').getByRole('textbox', { name: t(`promisesScreen.${field}`) }))
  await page.keyboard.type(text)
  await page.keyboard.press('Tab')
}

test.each(['en', 'he'] as const)(
  'a promise is written into the ledger by keys and stands beside its touchpoint (%s)',
  async (language) => {
    const app = await launchHost('desktop', { language })
    const view: View = { page: app.page, t: translator(language) }
    const { page, t } = view
    const { promise, reality, made, sure } = words[language]
    await openSample(view)
    await goByKey(view, 'journey')
    const touchpoint = (await page.locator('[data-moves="touchpoint"]').first().textContent()) ?? ''
    await goByKey(view, 'promises')
    await addPromise(view, promise)
    await write(view, 'reality', reality)
    const panel = page.getByRole('complementary')
    await chooseByKey(page, panel.getByRole('combobox', { name: t('promisesScreen.gap') }), t(`vocabulary.gap.${broken}`))
    await chooseByKey(page, panel.getByRole('combobox', { name: t('promisesScreen.touchpoint') }), touchpoint)
    await write(view, 'madeIn', made)
    await write(view, 'understood', sure)
    const failurePoints = panel.getByRole('combobox', { name: t('promisesScreen.failurePoints') })
    await tabTo(page, failurePoints)
    await page.keyboard.type('FP-01')
    await page.getByRole('option', { name: containing('FP-01') }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await panel.getByRole('listitem').getByRole('link').first().waitFor()
    await page.keyboard.press('Escape')
    // The widest gaps come first, and this one stands among them with its gap in words.
    const row = page.getByRole('row').filter({ hasText: promise })
    await row.getByText(t(`vocabulary.gap.${broken}`)).waitFor()
    await row.getByText(touchpoint).waitFor()
    await goByKey(view, 'journey')
    const card = page.locator('[data-touchpoint]').first()
    await card.getByRole('link', { name: promise }).waitFor()
    await card
      .getByRole('listitem')
      .filter({ hasText: promise })
      .getByText(t(`vocabulary.gap.${broken}`))
      .waitFor()
    await goByKey(view, 'promises')
    await pressOn(page, page.getByRole('button', { name: t('promisesScreen.toPareto') }), 'Enter')
    await screenShown(view, 'pareto')
    await page.locator('main').getByText(promise).first().waitFor()
    for (let step = 0; step < 7; step++) await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => page.locator('main').getByText(promise).count()).toBe(0)
    await app.close()
  },
)
