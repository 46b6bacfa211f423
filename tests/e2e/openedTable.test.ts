import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { translator } from '../../shared/i18n/translator.ts'
import { runCli } from './harness/engagementOnDisk.ts'
import { type DesktopApp, launchElectron } from './harness/launchElectron.ts'

const sample = join(import.meta.dirname, '..', '..', 'shared', 'samples', 'sample.he.json')
const t = translator('he')
let folder = ''
let table = ''
let engagement = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shoresh-opened-'))
  table = join(folder, 'תלונות יולי.csv')
  await writeFile(table, 'תאריך,נושא\n2026-07-01,לא חזרו אליי\n2026-07-02,החשבון שגוי\n')
  engagement = join(folder, 'client.shoresh')
  await runCli(folder, 'load', sample, engagement)
})

afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

/** As the system does it when the app runs already. */
async function openAgain({ application }: DesktopApp, path: string): Promise<void> {
  await application.evaluate(({ app }, file) => app.emit('second-instance', {}, ['shoresh', file], '/'), path)
}

test('a table that the app is started with waits for an engagement, and is offered to be imported once one is open', async () => {
  const app = await launchElectron({ language: 'he', file: table })
  const waits = app.page.getByText(t('shell.tableWaits.noneOpen', { name: basename(table) }))
  await waits.waitFor()
  await openAgain(app, engagement)
  const dialog = app.page.getByRole('dialog', { name: t('failurePointsScreen.importTitle') })
  await dialog.getByRole('columnheader', { name: 'נושא' }).or(dialog.getByText('נושא')).first().waitFor()
  expect(await waits.count()).toBe(0)
  await app.page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await openAgain(app, table)
  await dialog.getByText('נושא').first().waitFor()
  await app.close()
})

test('a table that is put away is not offered, and one that is not there is told in one sentence', async () => {
  const app = await launchElectron({ language: 'he', file: table })
  await app.page.getByRole('button', { name: t('shell.tableWaits.putAway') }).click()
  const told = app.application.evaluate(
    ({ dialog }) =>
      new Promise<string>((resolve) => {
        dialog.showMessageBox = async (...given: unknown[]) => {
          resolve(JSON.stringify(given.at(-1)))
          return { response: 0, checkboxChecked: false }
        }
      }),
  )
  await openAgain(app, join(folder, 'missing.xlsx'))
  expect(await told).toContain('missing.xlsx')
  await openAgain(app, engagement)
  await app.page.getByRole('navigation').first().waitFor()
  expect(await app.page.getByRole('dialog').count()).toBe(0)
  await app.close()
})
