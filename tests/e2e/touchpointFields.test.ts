import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createEngagementFile } from '../../electron/backend/engagement/createEngagementFile.ts'
import { formatFor } from '../../shared/i18n/format.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { localDay } from '../../shared/model/localDay.ts'
import { engagementOf } from '../fixtures/barsEngagement.ts'
import { dumpFile } from './harness/engagementOnDisk.ts'
import { launchHost } from './harness/launchHost.ts'
import type { View } from './journeys/frame.ts'
import { chooseByKey, fillIn, goByKey, pressOn, tabTo } from './journeys/keyboard.ts'

const words = {
  en: {
    ...{ channel: 'Phone', hand: 'Dana', feeling: 'Left alone', expectation: 'Somebody calls', good: 'A call by name' },
    ...{ promised: 'A day', actual: 'Four days', who: 'The team leader', within: 'An hour', know: 'The whole story' },
    ...{ offer: 'A month free', factor: 'Dispatch system', source: 'Phone survey' },
  },
  he: {
    ...{ channel: 'טלפון', hand: 'דנה', feeling: 'השאירו אותי לבד', expectation: 'שמישהו יתקשר', good: 'שיחה אישית' },
    ...{ promised: 'יום', actual: 'ארבעה ימים', who: 'ראש הצוות', within: 'שעה', know: 'את כל הסיפור' },
    ...{ offer: 'חודש חינם', factor: 'מערכת השיבוץ', source: 'סקר טלפוני' },
  },
} as const
type Words = (typeof words)[keyof typeof words]

const day = localDay()
const panelOf = ({ page }: View) => page.getByRole('complementary')
const fieldOf = (view: View, label: string) => panelOf(view).getByRole('textbox', { name: label, exact: true })
const listOf = (view: View, label: string) => panelOf(view).getByRole('combobox', { name: label, exact: true })

/** A field of several lines is kept by Enter with the key of commands. */
async function writeLines(view: View, label: string, text: string): Promise<void> {
  await tabTo(view.page, fieldOf(view, label))
  await view.page.keyboard.type(text)
  await view.page.keyboard.press('ControlOrMeta+Enter')
}

async function writePlace(view: View, typed: Words): Promise<void> {
  const { page, t } = view
  await fillIn(page, fieldOf(view, t('journeyScreen.channel')), typed.channel)
  await pressOn(page, panelOf(view).getByRole('switch', { name: t('journeyScreen.momentOfTruth') }), 'Space')
  await fillIn(page, fieldOf(view, t('journeyScreen.customerScore')), '6')
  await fillIn(page, fieldOf(view, t('journeyScreen.organisationScore')), '8.5')
  await fillIn(page, fieldOf(view, t('journeyScreen.hands')), typed.hand)
  await chooseByKey(page, listOf(view, t('journeyScreen.unit')), 'Field')
}

async function writeCustomer(view: View, typed: Words): Promise<void> {
  const { page, t } = view
  await writeLines(view, t('journeyScreen.feeling'), typed.feeling)
  await writeLines(view, t('journeyScreen.expectation'), typed.expectation)
  await writeLines(view, t('journeyScreen.goodMoment'), typed.good)
  await fillIn(page, fieldOf(view, t('journeyScreen.waitFields.promised')), typed.promised)
  await fillIn(page, fieldOf(view, t('journeyScreen.waitFields.actual')), typed.actual)
  await chooseByKey(page, listOf(view, t('journeyScreen.knowsNext')), t('journeyScreen.knows.no'))
  await fillIn(page, fieldOf(view, t('journeyScreen.recoveryFields.who')), typed.who)
  await fillIn(page, fieldOf(view, t('journeyScreen.recoveryFields.within')), typed.within)
  await fillIn(page, fieldOf(view, t('journeyScreen.recoveryFields.mustKnow')), typed.know)
  await fillIn(page, fieldOf(view, t('journeyScreen.recoveryFields.mayOffer')), typed.offer)
}

async function writeBackstage(view: View, { factor: name }: Words): Promise<void> {
  const { page, t } = view
  await fillIn(page, fieldOf(view, t('journeyScreen.newFactorLabel')), name)
  await chooseByKey(page, listOf(view, t('journeyScreen.factorKind', { name })), t('vocabulary.backstageKind.system'))
  await fillIn(page, fieldOf(view, t('journeyScreen.factorScore', { name })), '3')
}

async function writeReading(view: View, shownDay: string, source: string): Promise<void> {
  const { page, t } = view
  await tabTo(page, fieldOf(view, t('journeyScreen.readingScore')))
  await page.keyboard.type('7')
  await pressOn(page, panelOf(view).getByRole('button', { name: t('journeyScreen.readingAdd'), exact: true }), 'Enter')
  await fillIn(page, fieldOf(view, t('journeyScreen.readingN', { day: shownDay })), '40')
  await fillIn(page, fieldOf(view, t('journeyScreen.readingSource', { day: shownDay })), source)
  await pressOn(page, panelOf(view).getByRole('checkbox', { name: t('journeyScreen.assumedOn', { day: shownDay }) }), 'Space')
}

function expectedOf(typed: Words) {
  return {
    ...{ channel: typed.channel, momentOfTruth: true, customerScore: 7, organisationScore: 8.5, hands: [typed.hand], unit: 'u' },
    ...{ feeling: typed.feeling, expectation: typed.expectation, goodMoment: typed.good },
    wait: { promised: typed.promised, actual: typed.actual, knowsNext: false },
    recovery: { who: typed.who, within: typed.within, mustKnow: typed.know, mayOffer: typed.offer },
    backstage: [{ name: typed.factor, kind: 'system', score: 3 }],
    scoreReadings: [{ on: day, score: 7, n: 40, source: typed.source, assumed: true }],
  }
}

test.each(['en', 'he'] as const)('every field of a touchpoint is written by keys, kept, and undone (%s)', async (language) => {
  const settingsFolder = await mkdtemp(join(tmpdir(), 'shoresh-fields-'))
  const file = join(settingsFolder, 'fields.shoresh')
  const places = { stages: [{ id: 's', name: 'Stage' }], touchpoints: [{ id: 't', name: 'Here', stage: 's' }] }
  createEngagementFile(file, engagementOf({ name: 'Fields', language, ...places, units: [{ id: 'u', name: 'Field' }] }))
  const before = await dumpFile(settingsFolder, file)
  const app = await launchHost('desktop', { language, file, settingsFolder })
  const view: View = { page: app.page, t: translator(language) }
  const { page, t } = view
  const typed = words[language]
  await page.getByRole('navigation', { name: t('shell.mainNavigation') }).waitFor()
  await goByKey(view, 'journey')
  const card = page.locator('[data-moves="touchpoint"]').first()
  await pressOn(page, card, 'Enter')
  await writePlace(view, typed)
  await writeCustomer(view, typed)
  await writeBackstage(view, typed)
  await writeReading(view, formatFor(language, 'ILS').day(day), typed.source)
  const kept = async () => (await dumpFile(settingsFolder, file)).touchpoints[0]
  await expect.poll(kept, { timeout: 60_000, interval: 1000 }).toMatchObject(expectedOf(typed))
  await tabTo(page, card)
  for (let step = 0; step < 30; step++) await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => dumpFile(settingsFolder, file), { timeout: 60_000, interval: 1000 }).toEqual(before)
  await app.close()
  await rm(settingsFolder, { recursive: true, force: true, maxRetries: 5 })
})
