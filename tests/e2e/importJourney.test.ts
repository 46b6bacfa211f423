import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { translator } from '../../shared/i18n/translator.ts'
import { engagementOf } from '../fixtures/barsEngagement.ts'
import { createTestFile } from '../fixtures/engagementFiles.ts'
import { madeComplaints } from '../fixtures/madeComplaints.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { launchElectron } from './harness/launchElectron.ts'
import { containing, goTo, type View } from './journeys/frame.ts'

const rows = 5000

/** Gives the file to the import dialog and answers what it asks; which labels are one is asked the first time only. */
async function importCases({ page, t }: View, file: string, isFirst: boolean): Promise<void> {
  await page.getByRole('button', { name: t('commands.import-failure-points') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type=file]').setInputFiles(file)
  const question = dialog.getByRole('radiogroup', { name: t('failurePointsScreen.importWhichFirst', { column: 'תאריך' }) })
  await question.getByRole('radio').first().check()
  const words = { label: 'חיוב כפול בחשבונית', title: 'חיוב כפול בחשבון' }
  const becomes = dialog.getByRole('radio', { name: t('importing.labels.becomes', words) })
  if (isFirst) await becomes.check()
  else await dialog.getByText(t('importing.labels.becomes', words)).waitFor()
  await dialog.getByRole('button', { name: t('failurePointsScreen.importRun', { count: rows }) }).click()
  await dialog.getByText(t('failurePointsScreen.importDone', { count: rows })).waitFor({ timeout: 60_000 })
  await dialog.getByText(containing(t('importing.labels.mergedPair', words))).waitFor()
  await dialog.getByRole('button', { name: t('shell.done') }).click()
}

test('a complaint log becomes a Pareto with the customers’ words behind each bar, is taken back as a whole, and comes in again', async () => {
  const file = join(temporaryFolder(), 'פניות.csv')
  await writeFile(file, `\ufeff${madeComplaints(rows)}`)
  const { path } = createTestFile(engagementOf({ name: 'מוקד שירות', language: 'he' }))
  const app = await launchElectron({ language: 'he', file: path })
  const view: View = { page: app.page, t: translator('he') }
  const { page, t } = view
  await goTo(view, 'failure-points')
  await importCases(view, file, true)

  await goTo(view, 'pareto')
  await page
    .getByRole('radiogroup', { name: t('paretoScreen.by') })
    .getByText(t('vocabulary.dimension.failure-point'), { exact: true })
    .click()
  await page
    .getByRole('button', { name: containing('חיוב כפול בחשבון') })
    .first()
    .click()
  const panel = page.getByRole('complementary')
  await panel.getByText(containing('פנייה')).first().waitFor()

  await goTo(view, 'imports')
  await page.getByRole('button', { name: t('importsScreen.takeBackOf', { name: 'פניות.csv' }) }).click()
  await page.getByRole('heading', { name: t('importsScreen.emptyTitle') }).waitFor()
  await goTo(view, 'failure-points')
  await page.getByText(t('failurePointsScreen.emptyTitle')).waitFor()
  await importCases(view, file, false)
  await goTo(view, 'imports')
  expect(await page.getByRole('row').count()).toBe(2)
  await app.close()
})
