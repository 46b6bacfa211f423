import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isWholePdf } from '../../electron/backend/reporting/pdf/isWholePdf.ts'
import { reportDialog } from '../../shared/i18n/en/dialogs/reportDialog.ts'
import { report as english } from '../../shared/i18n/en/report.ts'
import { homeScreen } from '../../shared/i18n/en/screens/homeScreen.ts'
import { shell } from '../../shared/i18n/en/shell.ts'
import { report as hebrew } from '../../shared/i18n/he/report.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { readZip } from '../electron/cli/readZip.ts'
import { outlineOf, tagsOf } from '../fixtures/pdfStructure.ts'
import { answerSaveDialogs, launchElectron } from './harness/launchElectron.ts'
import { openChromium } from './harness/launchServe.ts'
import { askForDocument } from './journeys/askForDocument.ts'
import { openSample, type View } from './journeys/frame.ts'

const words = { en: english, he: hebrew } as const

test('the desktop prints a report by its own engine in either language, numbered, tagged and with an outline of its parts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shoresh-report-'))
  const app = await launchElectron()
  await app.page.getByRole('button', { name: homeScreen.sample }).click()
  await app.page.getByRole('navigation', { name: 'Screens' }).waitFor({ timeout: 90_000 })
  for (const [language, { parts }] of Object.entries({ en: english, he: hebrew })) {
    const path = join(folder, `${language}.pdf`)
    await answerSaveDialogs(app, path)
    await app.page.keyboard.press('ControlOrMeta+k')
    await app.page.getByRole('dialog').getByRole('combobox').fill('Report')
    await app.page.getByRole('option').first().click()
    const name = language === 'he' ? shell.languageNames.he : shell.languageNames.en
    await app.page.getByRole('dialog').getByText(name, { exact: true }).click()
    await app.page.getByRole('button', { name: reportDialog.make, exact: true }).click()
    await expect.poll(() => existsSync(path), { timeout: 90_000 }).toBe(true)
    await app.page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(isWholePdf(path)).toBe(true)
    const outline = outlineOf(path)
    expect(Object.values(parts).filter((title) => !outline.includes(title))).toEqual([])
    const tags = tagsOf(path)
    expect(['H1', 'H2', 'H3', 'Table', 'TH', 'Figure', 'L'].filter((tag) => !tags.has(tag))).toEqual([])
    if (language === 'en') expect(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })).toContain('Page 2 of ')
  }
  await app.close()
})

/** Each document as a file that its readers take. */
const documents = [
  ['minutes', 'docx'],
  ['charter', 'html'],
  ['owners', 'xlsx'],
  ['you-said', 'docx'],
  ['a3', 'html'],
  ['report', 'html'],
] as const

/** What each says of itself somewhere. */
function saidOf(kind: (typeof documents)[number][0], { kinds, parts, a3, kicker }: (typeof words)['en' | 'he']): string {
  if (kind === 'report') return kicker
  if (kind === 'a3') return a3.now
  return kind === 'charter' ? parts.charter : kinds[kind]
}

/** Whether the script of a page that the built app wrote runs, without a network. */
async function isAsked(path: string): Promise<boolean> {
  const browser = await openChromium('en')
  try {
    const page = await browser.newPage({ offline: true })
    await page.goto(`file://${path}`)
    await page.getByRole('radio').nth(1).check()
    return (await page.locator('.pareto').filter({ visible: true }).count()) === 1
  } finally {
    await browser.close()
  }
}

test.each(['en', 'he'] as const)('the desktop makes every document of an engagement, in %s', async (language) => {
  const folder = mkdtempSync(join(tmpdir(), 'shoresh-documents-'))
  const app = await launchElectron({ language })
  const view: View = { page: app.page, t: translator(language) }
  await openSample(view)
  const { page } = view
  for (const [kind, format] of documents) {
    const path = join(folder, `${kind}.${format}`)
    await answerSaveDialogs(app, path)
    await askForDocument(view, language, kind, format)
    await expect.poll(() => existsSync(path), { timeout: 90_000 }).toBe(true)
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    const shown =
      format === 'html' ? readFileSync(path, 'utf8') : [...readZip(path)].map(([name, text]) => `${name} ${text}`).join('')
    expect(shown).toContain(saidOf(kind, words[language]))
    if (kind === 'report') expect(await isAsked(path)).toBe(true)
  }
  await app.close()
})
