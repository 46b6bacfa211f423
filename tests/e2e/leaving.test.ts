import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEngagementFile } from '../../electron/backend/engagement/createEngagementFile.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { type Language, languages } from '../../shared/model/vocabulary.ts'
import { smallEngagement } from '../fixtures/engagementFiles.ts'
import { type DesktopApp, launchElectron } from './harness/launchElectron.ts'
import { goTo } from './journeys/frame.ts'

let folder = ''
let path = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shoresh-leaving-'))
  path = join(folder, 'client.shoresh')
  createEngagementFile(path, smallEngagement())
})

afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

async function openFailurePoints(language: Language) {
  const app = await launchElectron({ file: path, language })
  const t = translator(language)
  await app.page.getByRole('navigation', { name: t('shell.mainNavigation') }).waitFor()
  await goTo({ page: app.page, t }, 'failure-points')
  return { app, page: app.page, t }
}

/** As the button on its frame does. */
function pressClose({ application }: DesktopApp): Promise<void> {
  return application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
}

function titlesKept(): readonly unknown[] {
  const connection = new Database(path, { readonly: true })
  const titles = connection.prepare('SELECT title FROM failure_point ORDER BY position').pluck().all()
  connection.close()
  return titles
}

describe.each(languages)('a window that is closed with work that nothing keeps yet, in %s', (language) => {
  it('asks, stays as it was at Enter, and goes when that is said', async () => {
    const { app, page, t } = await openFailurePoints(language)
    const before = titlesKept()
    const field = page.getByRole('textbox', { name: t('failurePointsScreen.newRowLabel') })
    await field.fill('Nobody')
    await pressClose(app)
    const question = page.getByRole('dialog', { name: t('leaving.title') })
    await question.getByText(t('leaving.line')).waitFor()
    await page.keyboard.press('Enter')
    await question.waitFor({ state: 'detached' })
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.type(' calls')
    expect(await field.inputValue()).toBe('Nobody calls')

    await pressClose(app)
    const closed = app.application.waitForEvent('close')
    // Pressed in the page: the app may be gone before a click from outside has heard that it arrived.
    await question
      .getByRole('button', { name: t('leaving.leave') })
      .evaluate((button: HTMLElement) => setTimeout(() => button.click()))
    await closed
    await app.close()
    expect(titlesKept()).toEqual(before)
  })

  it('keeps what stands in the field that is typed in, and asks nothing about it', async () => {
    const { app, page, t } = await openFailurePoints(language)
    await page.getByRole('gridcell', { name: 'FP-01', exact: true }).click()
    await page.keyboard.press('Enter')
    const title = page.getByRole('complementary').getByRole('textbox', { name: t('failurePointsScreen.columns.title') })
    await title.fill('Said once, and the window closed')
    const closed = app.application.waitForEvent('close')
    await pressClose(app)
    await closed
    await app.close()
    expect(titlesKept()[0]).toBe('Said once, and the window closed')
  })
})
