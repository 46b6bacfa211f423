import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { translator } from '../../shared/i18n/translator.ts'
import { engagementOf } from '../fixtures/barsEngagement.ts'
import { createTestFile } from '../fixtures/engagementFiles.ts'
import { madeComplaints } from '../fixtures/madeComplaints.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { textRow, writeWorkbook } from '../fixtures/workbookFile.ts'
import { launchElectron } from './harness/launchElectron.ts'
import { containing, goTo, type View } from './journeys/frame.ts'

const rows = 5000
const fileName = 'פניות.xlsx'
const words = { label: 'חיוב כפול בחשבונית', title: 'חיוב כפול בחשבון' }

/** The complaint log as a workbook, whose dates are texts as a call centre typed them. */
function complaintWorkbook(): string {
  const path = join(temporaryFolder(), fileName)
  // Every cell is a text as it stands in the table.
  const lines: readonly (readonly string[])[] = parse(madeComplaints(rows))
  writeWorkbook(path, { sheets: [{ name: 'פניות', rows: lines.map((cells, at) => textRow(at + 1, cells)).join('') }] })
  return path
}

/** Drops the file on the list of failure points, as from a folder. */
async function drop({ page, t }: View, path: string): Promise<void> {
  const content = (await readFile(path)).toString('base64')
  const files = await page.evaluateHandle(
    ([text, name]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(atob(text ?? ''), (letter) => letter.charCodeAt(0))], name ?? ''))
      return transfer
    },
    [content, fileName],
  )
  const list = page.getByRole('region', { name: t('failurePointsScreen.title'), exact: true })
  await list.dispatchEvent('drop', { dataTransfer: files })
}

/** Drops the file and answers what the dialog asks; which labels are one is asked the first time only. */
async function importCases(view: View, file: string, isFirst: boolean): Promise<void> {
  const { page, t } = view
  await drop(view, file)
  const dialog = page.getByRole('dialog')
  const question = dialog.getByRole('radiogroup', { name: t('failurePointsScreen.importWhichFirst', { column: 'תאריך' }) })
  await question.getByRole('radio').first().check()
  const becomes = dialog.getByRole('radio', { name: t('importing.labels.becomes', words) })
  if (isFirst) await becomes.check()
  else await dialog.getByText(t('importing.labels.becomes', words)).waitFor()
  await dialog.getByRole('button', { name: t('failurePointsScreen.importRun', { count: rows }) }).click()
  await dialog.getByText(t('failurePointsScreen.importDone', { count: rows })).waitFor({ timeout: 60_000 })
  await dialog.getByText(containing(t('importing.labels.mergedPair', words))).waitFor()
  await dialog.getByRole('button', { name: t('shell.done') }).click()
}

/** From the chart down to what a customer said, and to all of them in a list that is searched. */
async function openBar({ page, t }: View): Promise<void> {
  await page
    .getByRole('radiogroup', { name: t('paretoScreen.by') })
    .getByText(t('vocabulary.dimension.failure-point'), { exact: true })
    .click()
  await page
    .getByRole('button', { name: containing(words.title) })
    .first()
    .click()
  const panel = page.getByRole('complementary')
  await panel.getByText(containing('פנייה')).first().waitFor()
  await panel.locator('a[href^="#/cases/"]').click()
  const list = page.getByRole('list', { name: t('casesScreen.list') })
  const line = (text: string) => list.getByRole('button', { name: containing(text) }).first()
  await line(words.title).waitFor({ timeout: 60_000 })
  await page.getByRole('textbox', { name: t('casesScreen.search') }).fill('חשבונית שוב')
  await line(words.label).click({ timeout: 60_000 })
  await page.getByRole('complementary').getByText(containing(words.label)).first().waitFor()
}

test('a complaint log becomes a Pareto with the customers’ words behind each bar, is taken back as a whole, and comes in again', async () => {
  const file = complaintWorkbook()
  const { path } = createTestFile(engagementOf({ name: 'מוקד שירות', language: 'he' }))
  const app = await launchElectron({ language: 'he', file: path })
  const view: View = { page: app.page, t: translator('he') }
  const { page, t } = view
  await goTo(view, 'failure-points')
  await importCases(view, file, true)

  await goTo(view, 'pareto')
  await openBar(view)

  await goTo(view, 'imports')
  await page.getByRole('button', { name: t('importsScreen.takeBackOf', { name: fileName }) }).click()
  await page.getByRole('heading', { name: t('importsScreen.emptyTitle') }).waitFor()
  await goTo(view, 'failure-points')
  await page.getByText(t('failurePointsScreen.emptyTitle')).waitFor()
  await importCases(view, file, false)
  await goTo(view, 'imports')
  expect(await page.getByRole('row').count()).toBe(2)
  await app.close()
})
