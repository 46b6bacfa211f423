import { directionOf } from '../../../shared/i18n/directionOf.ts'
import { formatFor } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import type { CustomerWords } from './customerWords.ts'
import { containing, screenShown, type View } from './frame.ts'
import { chooseByKey, expectFocus, expectFocusKept, fillIn, pressOn, runFromPalette, tabTo } from './keyboard.ts'

/** Out of order, as they come to hand; the last of them by day is the latest. */
const readings = [
  ['2026-03-31', '4'],
  ['2026-01-31', '9'],
  ['2026-02-28', '7'],
] as const

/** A KPI with its unit, its target and readings; a second reading of a day is refused, a deleted one brought back. */
export async function measureKpi(view: View, words: CustomerWords, language: Language): Promise<void> {
  const { page, t } = view
  await runFromPalette(view, 'add-kpi')
  await screenShown(view, 'kpis')
  const newKpi = page.getByRole('textbox', { name: t('kpisScreen.newKpiLabel') })
  await expectFocus(newKpi)
  await page.keyboard.type(words.kpi)
  await page.keyboard.press('Enter')
  await expectFocus(newKpi)
  const panel = page.getByRole('complementary')
  await panel.waitFor()
  await chooseByKey(page, panel.getByRole('combobox', { name: t('kpisScreen.better') }), t('vocabulary.better.down'))
  await fillIn(page, panel.getByRole('textbox', { name: t('kpisScreen.target') }), '5')
  const day = panel.getByRole('textbox', { name: t('kpisScreen.newOn') })
  const value = panel.getByRole('textbox', { name: t('kpisScreen.newValue') })
  for (const [on, figure] of readings) {
    await fillIn(page, day, on)
    await fillIn(page, value, figure)
  }
  const row = page.getByRole('row').filter({ hasText: words.kpi })
  await row.getByText(t('vocabulary.kpiState.met')).waitFor()
  const lastTyped = formatFor(language, 'ILS').day('2026-02-28')
  await panel.getByText(t('kpisScreen.taken', { day: lastTyped })).waitFor()
  const lines = panel.getByRole('listitem')
  const remove = lines.first().getByRole('button')
  await pressOn(page, remove, 'Enter')
  await row.getByText(t('vocabulary.kpiState.missed')).waitFor()
  await expectFocusKept(page)
  await page.keyboard.press('ControlOrMeta+z')
  await row.getByText(t('vocabulary.kpiState.met')).waitFor()
  await expectFocusKept(page)
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  await expectFocusKept(page)
}

/** The volumes that rates are per; a KPI can be added from there, which shows where. */
export async function writeVolumes(view: View, words: CustomerWords, language: Language): Promise<void> {
  const { page, t } = view
  const onward = directionOf(language) === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  await pressOn(page, page.getByRole('radio', { name: t('kpisScreen.byKpis') }), onward)
  await expectFocus(page.getByRole('radio', { name: t('kpisScreen.volumes.title') }))
  const month = page.getByRole('textbox', { name: t('kpisScreen.volumes.month'), exact: true })
  await tabTo(page, month)
  await page.keyboard.type('2026-03')
  await page.keyboard.press('Tab')
  await page.keyboard.type('1200')
  await page.keyboard.press('Tab')
  await page.keyboard.type(words.unit)
  await page.keyboard.press('Enter')
  await expectFocus(month)
  await page.getByRole('row').filter({ hasText: words.unit }).waitFor()
  await runFromPalette(view, 'add-kpi')
  await expectFocus(page.getByRole('textbox', { name: t('kpisScreen.newKpiLabel') }))
}

/** A month's cancellations, by salespeople: more cancelled than closed is refused and kept as typed; names stand only when asked for. */
export async function writeCancellations(view: View): Promise<void> {
  const { page, t } = view
  await runFromPalette(view, 'cancellations')
  await screenShown(view, 'cancellations')
  const month = page.getByRole('textbox', { name: t('cancellationsScreen.month'), exact: true })
  const cancelled = page.getByRole('textbox', { name: t('cancellationsScreen.cancelled'), exact: true })
  const rows = [
    ['Avi', '20', '2'],
    ['Gil', '18', '12'],
  ] as const
  for (const [place, [salesperson, closings, over]] of rows.entries()) {
    await tabTo(page, month)
    if (place === 0) await page.keyboard.type('2026-03')
    for (const text of [salesperson, closings, over]) {
      await page.keyboard.press('Tab')
      await page.keyboard.type(text)
    }
    if (place === 0) {
      await page.keyboard.type('1')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').waitFor()
      await page.keyboard.press('Backspace')
    }
    await page.keyboard.press('Enter')
    await expectFocus(month)
    await cancelled.and(page.locator('[value=""]')).waitFor()
  }
  const compared = page.getByRole('region', { name: t('cancellationsScreen.salespeople') })
  await compared.waitFor()
  if ((await compared.getByText('Gil').count()) > 0) throw new Error('a salesperson stands by name')
  const names = page.getByRole('switch', { name: t('cancellationsScreen.showNames') })
  await pressOn(page, names, 'Space')
  await expectFocus(names)
  await compared.getByText('Gil').first().waitFor()
  await page.keyboard.press('Space')
  await compared.getByText('Gil').first().waitFor({ state: 'detached' })
  await fillIn(page, page.getByRole('textbox', { name: t('cancellationsScreen.tolerable') }), '10')
  await page
    .getByText(
      t('cancellationsScreen.above', {
        finding: t('cancellationsScreen.lead', { cancelled: 14, closings: 38, percent: '37%' }),
        tolerable: '10%',
      }),
    )
    .waitFor()
}

/** Customers who wanted to cancel, one by one, and the reasons that take most of the cash. */
export async function tellReasons(view: View, words: CustomerWords, language: Language): Promise<void> {
  const { page, t } = view
  const onward = directionOf(language) === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  await pressOn(page, page.getByRole('radio', { name: t('cancellationsScreen.byMonths') }), onward)
  await expectFocus(page.getByRole('radio', { name: t('cancellationsScreen.byReasons') }))
  const form = page.getByRole('form', { name: t('cancellationsScreen.reasons.newCase') })
  const reason = form.getByRole('combobox', { name: t('cancellationsScreen.reasons.reason') })
  const outcome = form.getByRole('combobox', { name: t('cancellationsScreen.reasons.outcome') })
  await chooseByKey(page, reason, `FP-01 ${words.failurePoint}`)
  const cash = form.getByRole('textbox', { name: t('cancellationsScreen.reasons.cash') })
  await tabTo(page, cash)
  await page.keyboard.type('9000')
  await chooseByKey(page, outcome, t('vocabulary.cancellationOutcome.lost'))
  await fillInAndSubmit(view, form.getByRole('textbox', { name: t('cancellationsScreen.reasons.offerCost') }), '500')
  await expectFocus(reason)
  const table = page.getByRole('table', { name: t('cancellationsScreen.reasons.table') })
  const line = table.getByRole('button', { name: words.failurePoint })
  await line.waitFor()
  const bar = page
    .getByRole('region', { name: t('cancellationsScreen.reasons.title') })
    .getByRole('button', { name: containing(words.failurePoint) })
  await tabTo(page, bar)
  await pressOn(page, line, 'Enter')
  const panel = page.getByRole('complementary')
  await panel.waitFor()
  await fillIn(page, panel.getByRole('textbox', { name: t('cancellationsScreen.reasons.tier') }), words.tier)
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  await expectFocus(line)
  await page.keyboard.press('ControlOrMeta+z')
  await table.getByText(words.tier).waitFor({ state: 'detached' })
  await expectFocus(line)
  await page.keyboard.press('ControlOrMeta+y')
  await table.getByText(words.tier).waitFor()
}

/** Types into a field and takes the line that it stands in, which leads to the next line. */
async function fillInAndSubmit({ page }: View, field: Parameters<typeof tabTo>[1], text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}
