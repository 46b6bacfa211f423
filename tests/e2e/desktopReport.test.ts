import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isWholePdf } from '../../electron/backend/reporting/pdf/isWholePdf.ts'
import { reportDialog } from '../../shared/i18n/en/dialogs/reportDialog.ts'
import { homeScreen } from '../../shared/i18n/en/screens/homeScreen.ts'
import { answerSaveDialogs, launchElectron } from './harness/launchElectron.ts'

test('the desktop prints a report by its own engine, with numbered pages', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'shoresh-report-')), 'r.pdf')
  const app = await launchElectron()
  await app.page.getByRole('button', { name: homeScreen.sample }).click()
  await app.page.getByRole('navigation', { name: 'Screens' }).waitFor({ timeout: 90_000 })
  await answerSaveDialogs(app, path)
  await app.page.keyboard.press('ControlOrMeta+k')
  await app.page.getByRole('dialog').getByRole('combobox').fill('Report')
  await app.page.getByRole('option').first().click()
  await app.page.getByRole('button', { name: reportDialog.make, exact: true }).click()
  await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true)
  expect(isWholePdf(path)).toBe(true)
  expect(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })).toContain('Page 2 of ')
  await app.close()
})
