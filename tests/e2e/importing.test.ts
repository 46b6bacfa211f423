import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { formatFor } from '../../shared/i18n/format.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { dumpFile, runCli } from './harness/engagementOnDisk.ts'
import { type BrowserApp, launchServe } from './harness/launchServe.ts'
import { choose, createEngagement, goTo, startingWith, type View } from './journeys/frame.ts'
import { effectiveness } from './journeys/journeyData.ts'
import { addFix, inPlan, traceToNewRootCause } from './journeys/mainJourney.ts'

const complaints = join(import.meta.dirname, '..', 'fixtures', 'ent-complaints.csv')

/** The part of `pareto --json` that is looked at. */
const paretoSchema = z.object({
  total: z.number(),
  vitalFew: z.number(),
  bars: z.array(z.object({ label: z.string(), cumulative: z.number() })),
})

/** The one engagement file that the app has made. */
async function madeFile({ filesFolder }: BrowserApp): Promise<string> {
  const made = (await readdir(filesFolder)).filter((name) => name.endsWith('.shoresh'))
  expect(made).toHaveLength(1)
  return join(filesFolder, made[0] ?? '')
}

async function importComplaints({ page, t }: View): Promise<void> {
  await page.getByRole('button', { name: t('commands.import-failure-points') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type=file]').setInputFiles(complaints)
  await choose(page, dialog.getByRole('combobox', { name: t('importing.fields.title') }), 'Subcategory')
  await choose(page, dialog.getByRole('combobox', { name: t('importing.fields.stage') }), 'Category')
  await choose(page, dialog.getByRole('combobox', { name: t('importing.fields.perMonth') }), 'Count')
  await dialog.getByRole('button', { name: t('failurePointsScreen.importRun', { count: 26 }) }).click()
  await dialog.getByText(t('failurePointsScreen.importDone', { count: 26 })).waitFor()
  await dialog.getByRole('button', { name: t('shell.done') }).click()
}

async function showParetoAsTable({ page, t }: View): Promise<readonly string[][]> {
  const by = page.getByRole('radiogroup', { name: t('paretoScreen.by') })
  await by.getByText(t('vocabulary.dimension.failure-point'), { exact: true }).click()
  await page.getByRole('heading', { name: containingFinding(t) }).waitFor()
  await page
    .getByRole('radiogroup', { name: t('charts.view') })
    .getByText(t('charts.table'), { exact: true })
    .click()
  const rows = await page.getByRole('table').getByRole('row').all()
  return Promise.all(rows.slice(1, 6).map((row) => row.getByRole('cell').or(row.getByRole('rowheader')).allInnerTexts()))
}

/** "10 of 26 failure points …": the vital few in the words of the chart. */
function containingFinding(t: View['t']): RegExp {
  const things = t('charts.things.failure-point', { count: 26 })
  return startingWith(t('charts.pareto.reached', { vital: '10', things, share: '', whole: '' }).trimEnd().split('  ')[0] ?? '')
}

test('real complaints come in by their own headers and give the published Pareto, root causes, a fix and a plan', async () => {
  const app = await launchServe({ language: 'en' })
  const view: View = { page: app.page, t: translator('en') }
  await createEngagement(view, 'ENT departments')
  await goTo(view, 'failure-points')
  await importComplaints(view)
  await goTo(view, 'pareto')
  const shown = await showParetoAsTable(view)
  const file = await madeFile(app)
  const settings = join(app.filesFolder, '..')
  const printed: unknown = JSON.parse(await runCli(settings, 'pareto', file, '--by', 'failure-point', '--json'))
  const { total, vitalFew, bars } = paretoSchema.parse(printed)
  expect([total, vitalFew]).toEqual([534, 10])
  expect(bars.slice(0, 5).map(({ cumulative }) => Math.round(cumulative * 100) / 100)).toEqual([
    21.54, 37.45, 44.76, 51.31, 57.49,
  ])
  expect(shown.map((cells) => cells.some((cell) => cell.includes('%')))).toEqual([true, true, true, true, true])
  for (const [index, { label, cumulative }] of bars.slice(0, 5).entries()) {
    expect(shown[index]?.join(' ')).toContain(label)
    expect(shown[index]?.join(' ')).toContain(`${Math.round(cumulative)}%`)
  }

  const worst = (await dumpFile(settings, file)).failurePoints.find(({ title }) => title === bars[0]?.label)
  if (worst === undefined || typeof worst.perMonth !== 'number') throw new Error('The worst complaint is not there.')
  const words = { failurePoint: worst.title, why: 'Asked why', rootCause: 'Talks are not practised', fix: 'Practise them' }
  await app.page.evaluate((id) => {
    location.hash = `/trace/${encodeURIComponent(id)}`
  }, worst.id)
  await traceToNewRootCause(view, words)
  await goTo(view, 'fixes')
  await addFix(view, words, Math.round(worst.perMonth * effectiveness))
  await goTo(view, 'plan')
  await inPlan(view, words).bar.waitFor()
  const plan: unknown = JSON.parse(await runCli(settings, 'plan', file, '--json'))
  expect(plan).toMatchObject({ removed: expect.closeTo(worst.perMonth * effectiveness, 9), items: [{ rank: 1 }] })
  await app.close()
})

/** A text that is no number stays in its field with the reason, is not saved, and goes as soon as a number stands there. */
async function keepWhatIsNoNumber({ page, t }: View): Promise<void> {
  const cell = page.getByRole('row').nth(1).locator('[data-column=perMonth]')
  await cell.click()
  await page.keyboard.type('12,5,1')
  await page.keyboard.press('Enter')
  await page
    .getByRole('alert')
    .getByText(t('typed.not-a-number', { text: '12,5,1' }), { exact: true })
    .waitFor()
  await page.keyboard.press('Escape')
  expect(await cell.innerText()).toBe('12')
  await page.keyboard.press('Shift+Enter')
  const likely = page.getByRole('complementary').getByRole('textbox', { name: t('failurePointsScreen.likely'), exact: true })
  expect(await likely.inputValue()).toBe('12')
  await likely.fill('12,5,1')
  await likely.press('Enter')
  await page.getByText(t('typed.not-a-number', { text: '12,5,1' }), { exact: true }).waitFor()
  expect(await likely.inputValue()).toBe('12,5,1')
  await likely.press('Escape')
  expect(await likely.inputValue()).toBe('12')
  await likely.press('ArrowUp')
  expect(await likely.inputValue()).toBe('13')
  await likely.press('Escape')
}

/** So does a text that is no day; a day is written out. */
async function keepWhatIsNoDay({ page, t }: View): Promise<void> {
  const from = page.getByRole('textbox', { name: t('settingsScreen.periodFrom') })
  await from.fill('31/6/2026')
  await from.press('Tab')
  await page.getByText(t('typed.not-a-day', { text: '31/6/2026' }), { exact: true }).waitFor()
  expect(await from.inputValue()).toBe('31/6/2026')
  await from.fill('3/7/2026')
  await from.press('Tab')
  await expect.poll(() => from.inputValue()).toBe(formatFor('he', 'ILS').day('2026-07-03'))
}

test('a table copied from Excel is pasted as failure points', async () => {
  const app = await launchServe({ language: 'he' })
  const view: View = { page: app.page, t: translator('he') }
  const { page, t } = view
  await createEngagement(view, 'מרפאה')
  await goTo(view, 'failure-points')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const header = (['title', 'stage', 'severity', 'perMonth'] as const).map((column) => t(`failurePointsScreen.columns.${column}`))
  const rows = [
    header,
    ['תור נקבע ליום סגור', 'קביעת תור', '4', '12'],
    ['"טופס ארוך\nובלתי ברור"', 'קבלה', '2', '8'],
    ['', 'קבלה', '3', '1'],
  ]
  const copied = rows.map((row) => row.join('\t')).join('\r\n')
  await page.evaluate((text) => navigator.clipboard.writeText(text), copied)
  await page.getByRole('textbox', { name: t('failurePointsScreen.newRowLabel') }).focus()
  await page.keyboard.press('ControlOrMeta+v')
  await page.getByRole('button', { name: t('failurePointsScreen.importRunSome', { count: 2, rows: 3 }), exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('shell.done'), exact: true })
    .click()
  const { failurePoints, stages } = await dumpFile(join(app.filesFolder, '..'), await madeFile(app))
  expect(failurePoints).toMatchObject([
    { title: 'תור נקבע ליום סגור', severity: 4, perMonth: 12 },
    { title: expect.stringMatching(/^טופס ארוך\s+ובלתי ברור$/), severity: 2, perMonth: 8 },
  ])
  expect(stages?.map(({ name }) => name)).toEqual(['קביעת תור', 'קבלה'])
  await keepWhatIsNoNumber(view)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: startingWith(t('shell.undoNamed', { change: '' }).trim()) }).click()
  await page.getByText(t('failurePointsScreen.emptyTitle')).waitFor()
  await goTo(view, 'settings')
  await keepWhatIsNoDay(view)
  await app.close()
})
