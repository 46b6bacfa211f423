import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { printingFolder } from '../../electron/backend/engagement/sweepUserData.ts'
import { isWholePdf } from '../../electron/backend/reporting/pdf/isWholePdf.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { type ReportFormat, reportFormats } from '../../shared/model/report/reportFormats.ts'
import { readZip } from '../electron/cli/readZip.ts'
import { largeReportDocument } from '../fixtures/largeReportDocument.ts'
import { runCli } from './harness/engagementOnDisk.ts'
import { answerSaveDialogs, launchElectron } from './harness/launchElectron.ts'
import { askForDocument } from './journeys/askForDocument.ts'
import type { View } from './journeys/frame.ts'

/** What stands in every report of the engagement, in its order. */
const pointName = /כתובת \S+ \(סניף\) לא מגיעה ב־CRM/

const folder = mkdtempSync(join(tmpdir(), 'shoresh-large-'))
const file = join(folder, 'large.shoresh')

beforeAll(async () => {
  writeFileSync(join(folder, 'large.json'), JSON.stringify(largeReportDocument()))
  await runCli(folder, 'load', join(folder, 'large.json'), file)
}, 120_000)

/** True when a report of the format is there whole and tells of its failure points. */
function isTold(path: string, format: ReportFormat): boolean {
  if (format === 'pdf') return isWholePdf(path) && statSync(path).size > 500_000
  const text = format === 'html' ? readFileSync(path, 'utf8') : [...readZip(path).values()].join('')
  return pointName.test(text.replace(/<\/?(?:w|a):[^>]*>|<\/?bdi[^>]*>/g, ''))
}

async function waitUntil(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await wait(100)
}

test.each(['en', 'he'] as const)(
  'the desktop makes every format of 500 failure points, 60 fixes and 100,000 cases, in %s, says how far it is, and stops when asked',
  { timeout: 400_000 },
  async (language) => {
    const settingsFolder = join(folder, language)
    const target = join(folder, `${language}-out`)
    mkdirSync(target)
    const app = await launchElectron({ language, file, settingsFolder })
    const view: View = { page: app.page, t: translator(language) }
    const { page, t } = view
    await page.getByRole('navigation', { name: t('shell.mainNavigation') }).waitFor({ timeout: 90_000 })
    const making = page.getByRole('dialog').getByRole('status').getByText(t('reportDialog.making').slice(0, 8))
    const saved: string[] = []
    for (const format of reportFormats) {
      await answerSaveDialogs(app, join(target, `stopped.${format}`))
      await askForDocument(view, language, 'report', format)
      await making.waitFor()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: t('shell.cancel') })
        .click()
      await page.getByRole('dialog').getByRole('status').getByText(/./).waitFor({ state: 'hidden' })
      // It goes on to stand there with what was chosen, until it is left.
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      const path = join(target, `whole.${format}`)
      await answerSaveDialogs(app, path)
      await askForDocument(view, language, 'report', format)
      await making.waitFor()
      await expect.poll(() => existsSync(path), { timeout: 90_000 }).toBe(true)
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      expect([format, isTold(path, format)]).toEqual([format, true])
      saved.push(`whole.${format}`)
      // A browser process that was stopped is at its last writes for a moment.
      await waitUntil(() => left(settingsFolder).length === 0)
      expect(readdirSync(target).toSorted()).toEqual(saved.toSorted())
    }
    await app.close()
  },
)

function left(settingsFolder: string): readonly string[] {
  const place = printingFolder(settingsFolder)
  return existsSync(place) ? readdirSync(place) : []
}
