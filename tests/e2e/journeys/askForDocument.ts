import { report as english } from '../../../shared/i18n/en/report.ts'
import { report as hebrew } from '../../../shared/i18n/he/report.ts'
import type { ReportFormat } from '../../../shared/model/report/reportFormats.ts'
import type { ReportKind } from '../../../shared/model/report/reportKinds.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import type { View } from './frame.ts'

const kinds = { en: english.kinds, he: hebrew.kinds } as const

/** Chooses a document and what it is written as in the dialog that a command opens, and presses the button that makes it. */
export async function askForDocument(
  { page, t }: View,
  language: Language,
  kind: ReportKind,
  format: ReportFormat,
): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('dialog').getByRole('combobox').fill(t('commands.report'))
  await page.getByRole('option').first().click()
  await page.getByRole('combobox', { name: t('reportDialog.kind') }).click()
  await page.getByRole('option', { name: kinds[language][kind], exact: true }).click()
  await page
    .getByRole('dialog')
    .getByText(t(`reportDialog.formats.${format}`), { exact: true })
    .click()
  if (kind === 'a3') {
    await page.getByRole('combobox', { name: t('reportDialog.about') }).click()
    await page.getByRole('option').first().click()
  }
  await page.getByRole('button', { name: t('reportDialog.make'), exact: true }).click()
}
