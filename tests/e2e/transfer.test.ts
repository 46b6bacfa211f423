import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { refusalSentence } from '../../shared/i18n/refusalSentence.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { runCli } from './harness/engagementOnDisk.ts'
import { answerSaveDialogs, launchElectron } from './harness/launchElectron.ts'
import { launchServe } from './harness/launchServe.ts'
import { goTo, type View } from './journeys/frame.ts'

const sample = join(import.meta.dirname, '..', '..', 'shared', 'samples', 'sample.en.json')
const t = translator('en')

let settingsFolder = ''
let file = ''
let table = ''

beforeEach(async () => {
  settingsFolder = await mkdtemp(join(tmpdir(), 'shoresh-transfer-'))
  await mkdir(join(settingsFolder, 'files'))
  file = join(settingsFolder, 'files', 'sample.shoresh')
  table = join(settingsFolder, 'files', 'table.csv')
  await writeFile(table, 'title,severity\nNobody calls back,4\nThe bill is wrong,3\n')
  await runCli(settingsFolder, 'load', sample, file)
})

afterEach(() => rm(settingsFolder, { recursive: true, force: true, maxRetries: 5 }))

/** What the backend holds for the page at this moment. */
async function heldFiles(): Promise<readonly string[]> {
  const entries = await readdir(join(settingsFolder, 'held'), { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

async function openImport({ page }: View) {
  await goTo({ page, t }, 'failure-points')
  await page.getByRole('button', { name: t('commands.import-failure-points') }).click()
  return page.getByRole('dialog')
}

/** Drops a file that the page made itself and that therefore lies nowhere. */
async function dropMadeFile({ page }: View, rows: number): Promise<void> {
  const data = await page.evaluateHandle((count) => {
    const transfer = new DataTransfer()
    const text = `title,severity\n${'Made in the page,2\n'.repeat(count)}`
    transfer.items.add(new File([text], 'made.csv'))
    return transfer
  }, rows)
  await page.getByRole('region', { name: t('failurePointsScreen.title'), exact: true }).dispatchEvent('drop', {
    dataTransfer: data,
  })
}

/** Stops a file of 190 MB on its way: nothing of it stays, and another can be chosen. */
async function stopSending(view: View): Promise<void> {
  await goTo(view, 'failure-points')
  await dropMadeFile(view, 10_000_000)
  const dialog = view.page.getByRole('dialog')
  const progress = dialog.getByRole('progressbar', { name: t('failurePointsScreen.importReading', { name: 'made.csv' }) })
  await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow')), { timeout: 30_000 }).toBeGreaterThan(2)
  await dialog.getByRole('button', { name: t('shell.cancel') }).click()
  await dialog.getByText(t('failurePointsScreen.importDrop', { megabytes: 200 })).waitFor()
  await expect.poll(heldFiles).toEqual([])
  await dialog.getByRole('button', { name: t('shell.close') }).click()
}

async function importDropped(view: View): Promise<void> {
  await goTo(view, 'failure-points')
  await dropMadeFile(view, 100_000)
  const dialog = view.page.getByRole('dialog')
  await dialog.getByRole('button', { name: t('failurePointsScreen.importRun', { count: 100_000 }) }).waitFor()
  expect(await heldFiles()).toHaveLength(1)
  await dialog.getByRole('button', { name: t('failurePointsScreen.importRun', { count: 100_000 }) }).click()
  await dialog.getByText(t('failurePointsScreen.importDone', { count: 1 })).waitFor()
  await dialog.getByRole('button', { name: t('shell.done') }).click()
  await expect.poll(heldFiles).toEqual([])
}

test('on the desktop a table is read where it lies, as it was when it was chosen, and an export is written where the user says', async () => {
  const app = await launchElectron({ settingsFolder, file })
  app.watch.allow(/status of 409/)
  const view: View = { page: app.page, t }
  const dialog = await openImport(view)
  await dialog.locator('input[type=file]').setInputFiles(table)
  const run = dialog.getByRole('button', { name: t('failurePointsScreen.importRun', { count: 2 }) })
  await run.waitFor()
  expect(await heldFiles()).toEqual([])

  await writeFile(table, 'title,severity\nSomething else,1\n')
  await utimes(table, new Date(), new Date(Date.now() + 5000))
  await run.click()
  await dialog
    .getByRole('alert')
    .getByText(refusalSentence({ code: 'file-changed', params: { name: 'table.csv' } }, 'en'))
    .waitFor()
  await dialog.getByRole('button', { name: t('shell.cancel') }).click()
  await importDropped(view)

  const saved = join(settingsFolder, 'files', 'saved.json')
  await writeFile(saved, 'an older file of this name')
  await answerSaveDialogs(app, saved)
  await goTo(view, 'settings')
  await app.page.getByRole('button', { name: t('commands.save-as-json') }).click()
  await expect.poll(async () => (await readFile(saved, 'utf8')).startsWith('{')).toBe(true)
  expect(JSON.parse(await readFile(saved, 'utf8'))).toEqual(JSON.parse(await runCli(settingsFolder, 'dump', file)))
  expect((await stat(saved)).mode & 0o777).toBe(0o600)
  expect((await readdir(join(settingsFolder, 'files'))).filter((name) => name.endsWith('.tmp'))).toEqual([])
  await app.close()
})

test('in the browser a table is sent in parts and an export fetched in parts; nothing of either stays', async () => {
  const app = await launchServe({ settingsFolder, file })
  const view: View = { page: app.page, t }
  const dialog = await openImport(view)
  await dialog.locator('input[type=file]').setInputFiles(table)
  await dialog.getByRole('button', { name: t('failurePointsScreen.importRun', { count: 2 }) }).waitFor()
  expect(await heldFiles()).toHaveLength(1)
  await dialog.getByRole('button', { name: t('shell.cancel') }).click()
  await expect.poll(heldFiles).toEqual([])
  await importDropped(view)
  await stopSending(view)

  await goTo(view, 'failure-points')
  await app.page.getByRole('button', { name: t('lists.saveAsTable') }).click()
  const [list] = await Promise.all([
    app.page.waitForEvent('download'),
    app.page.getByRole('menuitem', { name: t('settingsScreen.exportFormats.csv') }).click(),
  ])
  expect((await readFile(await list.path(), 'utf8')).split(/\r?\n/)[0]).toMatch(/^\uFEFF/)
  await goTo(view, 'settings')
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    app.page.getByRole('button', { name: t('commands.save-as-json') }).click(),
  ])
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual(
    JSON.parse(await runCli(settingsFolder, 'dump', file)),
  )
  await expect.poll(heldFiles).toEqual([])
  await app.close()
  expect(await readdir(join(settingsFolder, 'held'))).toEqual([])
})
