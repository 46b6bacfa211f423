import { describe, expect, test } from 'vitest'
import { changeSentence } from '../../shared/i18n/changeSentence.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { languages } from '../../shared/model/vocabulary.ts'
import { launchHost } from './harness/launchHost.ts'
import { containing, goTo, openSample, startingWith, type View } from './journeys/frame.ts'

/** What stands beside the number once the plans are drawn. */
const interval = { en: /most likely between [\d,]+ and [\d,]+/, he: /קרוב לוודאי בין [\d,]+ ל־[\d,]+/ } as const

function removedNumber({ page }: View): Promise<string> {
  return page.locator('main header strong').first().innerText()
}

async function expectSure(view: View, language: 'en' | 'he'): Promise<void> {
  const { page, t } = view
  await page.getByText(interval[language]).first().waitFor()
  await page
    .getByRole('group', { name: t('planScreen.howSure') })
    .getByText(/\S/)
    .waitFor()
}

describe.each(['desktop', 'browser'] as const)('the work plan in the %s', (host) => {
  test.each(languages)('says how sure it is, and keeps what is tried only when told to (%s)', async (language) => {
    const app = await launchHost(host, { language })
    const view: View = { page: app.page, t: translator(language) }
    const { page, t } = view
    await openSample(view)
    await goTo(view, 'plan')
    await expectSure(view, language)
    const before = await removedNumber(view)
    const rows = page.getByRole('list', { name: t('planScreen.list') }).getByRole('listitem')
    const firstCode = /FX-\d+/.exec(await rows.first().innerText())?.[0] ?? ''

    await page.getByRole('button', { name: t('commands.try-changes') }).press('Enter')
    const trial = page.getByRole('region', { name: t('planScreen.trial.title') })
    await page.getByRole('textbox', { name: t('planScreen.trial.effectOf', { code: firstCode }) }).fill('40')
    await trial.getByText(containing(before)).waitFor()
    await rows
      .filter({ hasText: firstCode })
      .filter({ hasText: t('planScreen.trial.was', { rank: 1 }) })
      .waitFor()
    expect(await removedNumber(view)).not.toBe(before)
    const days = page.getByRole('textbox', { name: t('planScreen.trial.daysOf', { code: firstCode }), exact: true })
    await days.press('ControlOrMeta+A')
    await days.press('Backspace')
    expect(await days.inputValue()).toBe('')
    await days.pressSequentially('25')
    expect(await days.inputValue()).toBe('25')
    await page.getByRole('button', { name: t('planScreen.trial.exactOf', { code: firstCode }) }).press('Enter')
    const exact = page.getByRole('dialog', { name: t('planScreen.trial.exactOf', { code: firstCode }) })
    await exact.getByRole('textbox').first().fill('90')
    await exact.getByRole('textbox').first().press('Escape')
    await exact.waitFor({ state: 'detached' })
    expect(await page.getByRole('textbox', { name: t('planScreen.trial.effectOf', { code: firstCode }) }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: t('planScreen.trial.leaveOut', { code: firstCode }), exact: true }).click()
    await page
      .getByRole('region', { name: t('planScreen.left') })
      .getByText(t('planScreen.trial.leftOut'))
      .waitFor()
    await trial.getByRole('button', { name: t('commands.discard-trial') }).press('Enter')
    await trial.waitFor({ state: 'detached' })
    await expect.poll(() => removedNumber(view)).toBe(before)

    await page.getByRole('button', { name: t('commands.try-changes') }).press('Enter')
    await page.getByRole('button', { name: t('planScreen.trial.leaveOut', { code: firstCode }), exact: true }).press('Enter')
    await trial.getByText(containing(before)).waitFor()
    await trial.getByRole('button', { name: t('commands.keep-trial') }).press('Enter')
    await trial.waitFor({ state: 'detached' })
    expect(await removedNumber(view)).not.toBe(before)
    const change = changeSentence({ key: 'plan.keep', params: {} }, language)
    await page.getByRole('button', { name: startingWith(t('shell.undoNamed', { change })) }).click()
    await expect.poll(() => removedNumber(view)).toBe(before)
    await expectSure(view, language)
    await app.close()
  })
})
