import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrations } from '../../electron/backend/engagement/migrations/migrations.ts'
import { latestVersion } from '../../electron/backend/engagement/schema.ts'
import { refusalSentence } from '../../shared/i18n/refusalSentence.ts'
import { translator } from '../../shared/i18n/translator.ts'
import type { RefusalCode, RefusalParams } from '../../shared/model/refusal.ts'
import sampleFacts from '../../shared/samples/sample.en.json' with { type: 'json' }
import { dumpFile, runCli } from './harness/engagementOnDisk.ts'
import { answerMessageBoxes, answerOpenDialogs, launchElectron } from './harness/launchElectron.ts'
import { launchServe } from './harness/launchServe.ts'
import { closeEngagement, containing, goTo, pressFile, startingWith, type View } from './journeys/frame.ts'

const supported = latestVersion(migrations)
const refusedCall = /Failed to load resource: the server responded with a status of 409/
const sample = join(import.meta.dirname, '..', '..', 'shared', 'samples', 'sample.en.json')

let settingsFolder = ''
let filesFolder = ''
let good = ''

beforeEach(async () => {
  settingsFolder = await mkdtemp(join(tmpdir(), 'shoresh-files-'))
  filesFolder = join(settingsFolder, 'files')
  await mkdir(filesFolder)
  good = join(filesFolder, 'good.shoresh')
  await runCli(settingsFolder, 'load', sample, good)
})

afterEach(() => rm(settingsFolder, { recursive: true, force: true, maxRetries: 5 }))

/** Files that cannot be opened, each with why. */
async function makeBadFiles(): Promise<readonly { file: string; code: RefusalCode; params: RefusalParams }[]> {
  const path = (name: string): string => join(filesFolder, `${name}.shoresh`)
  await writeFile(path('a letter'), 'Dear customer, we are sorry.')
  const foreign = new Database(path('another program'))
  foreign.exec('CREATE TABLE things (id INTEGER PRIMARY KEY) STRICT')
  foreign.close()
  await copyFile(good, path('cut short'))
  await truncate(path('cut short'), 20_000)
  await copyFile(good, path('from the future'))
  const future = new Database(path('from the future'))
  future.pragma(`user_version = ${supported + 1}`)
  future.close()
  const named = (name: string): RefusalParams => ({ name: `${name}.shoresh` })
  return [
    { file: path('a letter'), code: 'not-ours', params: named('a letter') },
    { file: path('another program'), code: 'not-ours', params: named('another program') },
    { file: path('cut short'), code: 'damaged', params: named('cut short') },
    {
      file: path('from the future'),
      code: 'newer',
      params: { ...named('from the future'), found: supported + 1, supported },
    },
  ]
}

test('a file that is not ours, damaged or newer is refused in one sentence at Home and left as it is', async () => {
  const bad = await makeBadFiles()
  const app = await launchServe({ language: 'he', settingsFolder })
  app.watch.allow(refusedCall)
  const view: View = { page: app.page, t: translator('he') }
  for (const { file, code, params } of bad) {
    const before = await readFile(file)
    await pressFile(view, basename(file))
    await app.page.getByRole('status').getByText(refusalSentence({ code, params }, 'he'), { exact: true }).waitFor()
    expect((await readFile(file)).equals(before)).toBe(true)
    await app.page.getByRole('heading', { name: view.t('homeScreen.title') }).waitFor()
  }
  await app.close()
})

test('a read-only file is shown with a line that says so; nothing can be typed, and what can be tried is refused in words', async () => {
  await chmod(good, 0o444)
  const before = await readFile(good)
  const app = await launchServe({ language: 'en', settingsFolder })
  app.watch.allow(refusedCall)
  const view: View = { page: app.page, t: translator('en') }
  await pressFile(view, basename(good))
  await app.page.getByText(containing(view.t('shell.readOnly.file').slice(0, 60))).waitFor()
  await goTo(view, 'failure-points')
  const title = app.page.getByRole('row').nth(1).locator('[data-column=title]')
  await title.click()
  await app.page.keyboard.press('Enter')
  const panel = app.page.getByRole('complementary')
  expect(await panel.getByRole('textbox', { name: view.t('failurePointsScreen.columns.title') }).isEditable()).toBe(false)
  expect(await app.page.getByRole('textbox', { name: view.t('failurePointsScreen.newRowLabel') }).count()).toBe(0)
  expect(await app.page.getByRole('button', { name: view.t('commands.add-failure-point'), exact: true }).isEnabled()).toBe(false)
  await goTo(view, 'pareto')
  expect(await app.page.getByRole('textbox', { name: view.t('paretoScreen.threshold') }).isEditable()).toBe(true)
  expect(await app.page.getByRole('textbox', { name: view.t('paretoScreen.from'), exact: true }).isEditable()).toBe(true)
  await goTo(view, 'plan')
  const capacity = app.page.getByRole('textbox', { name: view.t('planScreen.capacity') })
  expect(await capacity.isEditable()).toBe(false)
  await app.page.getByRole('button', { name: view.t('commands.try-changes') }).click()
  expect(await capacity.isEditable()).toBe(true)
  await goTo(view, 'failure-points')
  await title.press('Control+Delete')
  const refused = refusalSentence({ code: 'read-only', params: { name: basename(good) } }, 'en')
  await app.page.getByRole('status').getByText(refused, { exact: true }).waitFor()
  await app.close()
  expect((await readFile(good)).equals(before)).toBe(true)
})

test('a file that the browser host has open is refused by the desktop app, which opens it for viewing instead', async () => {
  const first = await launchServe({ language: 'en', settingsFolder, file: good })
  await first.page.getByRole('navigation', { name: translator('en')('shell.mainNavigation') }).waitFor()
  const second = await launchElectron({ language: 'en', settingsFolder })
  await answerOpenDialogs(second, [good])
  await answerMessageBoxes(second, 0)
  await second.page.getByRole('button', { name: containing(translator('en')('homeScreen.open')) }).click()
  const refused = refusalSentence({ code: 'open-elsewhere', params: { name: basename(good) } }, 'en')
  await second.page.getByRole('status').getByText(refused, { exact: true }).waitFor()
  await second.page.getByRole('button', { name: translator('en')('homeScreen.viewNow') }).click()
  await second.page.getByText(containing(translator('en')('shell.readOnly.asked').slice(0, 60))).waitFor()
  await second.close()
  await first.close()
})

test('a damaged file offers its backups, one of which opens as a copy beside it', async () => {
  const app = await launchServe({ language: 'he', settingsFolder })
  app.watch.allow(refusedCall)
  const view: View = { page: app.page, t: translator('he') }
  await pressFile(view, basename(good))
  await goTo(view, 'failure-points')
  const field = app.page.getByRole('textbox', { name: view.t('failurePointsScreen.newRowLabel') })
  await field.fill('נכתב לפני הנזק')
  await field.press('Enter')
  const { name } = sampleFacts
  await closeEngagement(view, name)
  await truncate(good, 20_000)
  await pressFile(view, basename(good))
  await app.page.getByRole('button', { name: view.t('homeScreen.backupsNow') }).click()
  await app.page
    .getByRole('dialog')
    .getByRole('button', { name: startingWith(view.t('homeScreen.openBackupOf', { when: '' })) })
    .click()
  await app.page.getByRole('navigation', { name: view.t('shell.mainNavigation') }).waitFor()
  await app.close()
  expect((await stat(good)).size).toBe(20_000)
  const copy = (await readdir(filesFolder)).find((made) => /^good \(.*\)\.shoresh$/.test(made))
  const { failurePoints } = await dumpFile(settingsFolder, join(filesFolder, copy ?? ''))
  expect(failurePoints.map(({ title }) => title)).toContain('נכתב לפני הנזק')
})
