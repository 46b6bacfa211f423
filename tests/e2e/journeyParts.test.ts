import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createEngagementFile } from '../../electron/backend/engagement/createEngagementFile.ts'
import { sampleEngagement } from '../../electron/backend/services/files/samples.ts'
import { countHands, handSequence } from '../../shared/analysis/journey/journeyHands.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { readyMadeJourneys, readyMadeNames } from '../../shared/journeys/readyMadeJourneys.ts'
import { engagementOf } from '../fixtures/barsEngagement.ts'
import { fingerprint } from '../fixtures/engagementFiles.ts'
import { answerOpenDialogs, launchElectron } from './harness/launchElectron.ts'
import { launchHost } from './harness/launchHost.ts'
import { choose, containing, goTo, openSample, screenShown, type View } from './journeys/frame.ts'
import { expectFocus, goByKey, pressOn, tabTo } from './journeys/keyboard.ts'

const languages = ['en', 'he'] as const
const fiveMinutes = 300_000

test.each(languages)('from nothing to a map, by keys (%s)', async (language) => {
  const began = performance.now()
  const folder = await mkdtemp(join(tmpdir(), 'shoresh-nothing-'))
  const file = join(folder, 'new.shoresh')
  createEngagementFile(file, engagementOf({ name: 'New', language }))
  const app = await launchHost('desktop', { language, file })
  const view: View = { page: app.page, t: translator(language) }
  const { page } = view
  await page.getByRole('navigation', { name: view.t('shell.mainNavigation') }).waitFor()
  await goByKey(view, 'journey')
  await pressOn(page, page.getByRole('button', { name: readyMadeNames.clinic[language], exact: true }), 'Enter')
  const { stages } = readyMadeJourneys.clinic
  await page
    .locator('[data-stage]')
    .nth(stages.length - 1)
    .waitFor()
  const names = await page.locator('[data-moves="touchpoint"]').allTextContents()
  expect(names).toEqual(stages.flatMap(({ touchpoints }) => touchpoints.map(({ name }) => name[language])))
  await page.locator('body').press('ControlOrMeta+z')
  await page.getByRole('button', { name: readyMadeNames.clinic[language], exact: true }).waitFor()
  expect(await page.locator('[data-stage]').count()).toBe(0)
  expect(performance.now() - began).toBeLessThan(fiveMinutes)
  await app.close()
  await rm(folder, { recursive: true, maxRetries: 5 })
})

test.each(languages)('from another engagement to a map without its client, by keys (%s)', async (language) => {
  const folder = await mkdtemp(join(tmpdir(), 'shoresh-another-'))
  const [file, old] = [join(folder, 'new.shoresh'), join(folder, 'old.shoresh')]
  createEngagementFile(file, engagementOf({ name: 'New', language }))
  createEngagementFile(old, sampleEngagement(language))
  const before = fingerprint(old)
  const app = await launchElectron({ language, file })
  await answerOpenDialogs(app, [old])
  const view: View = { page: app.page, t: translator(language) }
  const { page, t } = view
  await page.getByRole('navigation', { name: t('shell.mainNavigation') }).waitFor()
  await goByKey(view, 'journey')
  await pressOn(page, page.getByRole('button', { name: t('journeyTaking.begin') }), 'Enter')
  const dialog = page.getByRole('dialog', { name: t('journeyTaking.title') })
  await expectFocus(dialog.getByRole('button', { name: t('journeyTaking.chooseFile') }))
  await page.keyboard.press('Enter')
  const main = dialog.getByRole('button', { name: containing(t('journeyScreen.mainJourney')) })
  await expectFocus(main)
  await page.keyboard.press('Enter')
  await expectFocus(dialog.getByRole('region', { name: t('journeyTaking.list') }))
  const first = dialog.getByRole('checkbox').nth(1)
  expect(await first.isChecked()).toBe(true)
  await pressOn(page, first, 'Space')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await page.locator('[data-touchpoint]').first().waitFor()
  await dialog.waitFor({ state: 'detached' })
  await expectFocus(page.getByRole('textbox', { name: t('journeyScreen.newStageLabel'), exact: true }))
  const taken = await page.locator('[data-moves="touchpoint"]').allTextContents()
  const { stages, touchpoints } = sampleEngagement(language)
  const ofMain = new Set(stages.filter(({ journey }) => journey === undefined).map(({ id }) => id))
  const called = touchpoints.filter(({ stage }) => ofMain.has(stage)).map(({ name }) => name)
  expect(called.length - taken.length).toBeGreaterThan(0)
  expect(taken.filter((name) => !called.includes(name))).toEqual([])
  expect(fingerprint(old)).toBe(before)
  await page.locator('body').press('ControlOrMeta+z')
  await page.getByRole('button', { name: t('journeyTaking.begin') }).waitFor()
  expect(await page.locator('[data-stage]').count()).toBe(0)
  await app.close()
  await rm(folder, { recursive: true, maxRetries: 5 })
})

test.each(languages)('one owner is tried on the map, and kept as a fix (%s)', async (language) => {
  const app = await launchHost('desktop', { language })
  const view: View = { page: app.page, t: translator(language) }
  const { page, t } = view
  await openSample(view)
  await goTo(view, 'journey')
  await page.getByRole('button', { name: t('journeyScreen.oneOwner.begin') }).click()
  const hands = page.getByRole('combobox', { name: t('journeyScreen.oneOwner.hands') })
  await hands.click()
  const chosen = [await page.getByRole('option').nth(1).textContent(), await page.getByRole('option').nth(2).textContent()]
  await page.getByRole('option').nth(1).click()
  await page.getByRole('option').nth(2).click()
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: t('journeyScreen.oneOwner.owner') }).fill('Noa')
  const trial = page.getByRole('region', { name: t('journeyScreen.oneOwner.begin') })
  const before = countHands(handSequence([{ id: 'one', hands: chosen.map(String) }]))
  expect(before.hands).toBe(2)
  await trial.getByText(containing(t('journeyScreen.oneOwner.result').slice(0, 10))).waitFor()
  await page.locator('[data-touchpoint]').getByText('Noa').first().waitFor()
  await trial.getByRole('button', { name: t('journeyScreen.oneOwner.keep') }).click()
  await page.getByText(containing(t('journeyScreen.oneOwner.kept', { code: '' }).trim())).waitFor()
  await goTo(view, 'fixes')
  await page
    .getByText(containing(chosen[1] ?? ''))
    .first()
    .waitFor()
  await app.close()
})

test.each(languages)('a competitor is scored at a stage, and the map says where we stand (%s)', async (language) => {
  const app = await launchHost('desktop', { language })
  const view: View = { page: app.page, t: translator(language) }
  const { page, t } = view
  await openSample(view)
  await goByKey(view, 'journey')
  await pressOn(page, page.locator('[data-moves="stage"]').first(), 'Enter')
  await tabTo(page, page.getByRole('textbox', { name: t('journeyScreen.newCompetitorLabel') }))
  await page.keyboard.type('Zed 9.5')
  await page.keyboard.press('Enter')
  await page.getByText(t('journeyScreen.competitor', { name: 'Zed', score: '9.5' })).waitFor()
  await page.locator('[data-stands="behind"]').first().waitFor()
  await page.keyboard.type('Zed 11')
  await page.keyboard.press('Enter')
  await page.getByText(t('journeyScreen.competitorNeedsScore')).waitFor()
  await app.close()
})

test.each(languages)('a journey is copied as its target, and its differences are marked (%s)', async (language) => {
  const app = await launchHost('desktop', { language })
  const view: View = { page: app.page, t: translator(language) }
  const { page, t } = view
  await openSample(view)
  await goTo(view, 'journey')
  await page.getByRole('button', { name: t('journeyScreen.journeyMenu') }).click()
  await page.getByRole('menuitem', { name: t('journeyMap.target.copy') }).click()
  await page.getByText(t('journeyMap.target.alike')).waitFor()
  await page.locator('[data-moves="touchpoint"]').first().click()
  const channel = page.getByRole('complementary').getByRole('textbox', { name: t('journeyScreen.channel'), exact: true })
  await channel.fill('Radio')
  await channel.press('Enter')
  await page
    .locator('[data-touchpoint]')
    .first()
    .getByText(t('journeyMap.target.differs', { fields: t('journeyMap.target.fields.channel') }))
    .waitFor()
  await choose(page, page.getByRole('combobox', { name: t('journeyScreen.journey') }), t('journeyScreen.mainJourney'))
  await page.getByText(t('journeyMap.target.alike')).waitFor({ state: 'detached' })
  await screenShown(view, 'journey')
  await app.close()
})
