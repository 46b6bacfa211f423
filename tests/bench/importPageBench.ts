import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { projectFolder } from '../../build/project/projectPaths.ts'
import type { ElectronRuntime } from '../../build/runtime/electronRuntime.ts'
import { createEngagementFile } from '../../electron/backend/engagement/createEngagementFile.ts'
import { parseEngagement } from '../../shared/engagement/parseEngagement.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { goTo } from '../e2e/journeys/frame.ts'
import { writeCaseTable } from './caseTable.ts'
import { bytesOf, processesBelow } from './processesBelow.ts'
import { startElectron } from './startedElectron.ts'
import { against, milliseconds } from './statistics.ts'

const rows = 300_000
/** V8 keeps some of what it once needed. */
const goals = { blocked: 100, megabytes: 16 }
const settleMilliseconds = 10_000
const importMilliseconds = 300_000

/** How long the page hangs while a large table of cases is imported, and what the backend holds afterwards that it did not before. Linux only. */
export async function importPageBench(runtime: ElectronRuntime, print: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'shoresh-bench-'))
  const [table, path] = [join(folder, 'cases.csv'), join(folder, 'cases.shoresh')]
  writeCaseTable(table, rows)
  const parsed = parseEngagement({ name: 'Bench' })
  if (!parsed.ok) throw new Error('an empty engagement is not sound')
  createEngagementFile(path, parsed.engagement)
  const app = await startElectron(runtime, projectFolder, join(folder, 'settings'), path)
  await goTo({ page: app.page, t: translator('en') }, 'failure-points')
  await app.page.waitForTimeout(settleMilliseconds)
  const before = await backendMegabytes(app.processId)
  const worst = await importCases(app.page, table)
  await app.page.waitForTimeout(settleMilliseconds)
  const more = (await backendMegabytes(app.processId)) - before
  await app.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  print(
    against(
      `the page while ${rows} cases are imported`,
      `hangs at worst ${milliseconds(worst)}`,
      `≤ ${goals.blocked} ms`,
      worst <= goals.blocked,
    ),
  )
  const held = `${more.toFixed(0)} MB more than the ${before.toFixed(0)} MB before`
  print(against('the backend afterwards', held, `≤ ${goals.megabytes} MB more`, more <= goals.megabytes))
}

/** Milliseconds that the page hangs at worst from the moment that the import is asked for until it is told done. */
async function importCases(page: Page, table: string): Promise<number> {
  const t = translator('en')
  await page
    .getByRole('button', { name: t('commands.import-failure-points') })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await chooseFile(page, table)
  const run = dialog.getByRole('button', { name: t('failurePointsScreen.importRun', { count: rows }) })
  await run.waitFor({ timeout: importMilliseconds })
  return longestHang(page, async () => {
    await run.click()
    await dialog.getByText(t('failurePointsScreen.importDone', { count: rows })).waitFor({ timeout: importMilliseconds })
  })
}

/** By its path, as a dialog of the system gives it: Playwright hands the bytes to the page, which hangs on so many. */
async function chooseFile(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { result } = await session.send('Runtime.evaluate', {
    expression: "document.querySelector('[role=dialog] input[type=file]')",
  })
  if (result.objectId === undefined) throw new Error('the dialog takes no file')
  await session.send('DOM.setFileInputFiles', { files: [path], objectId: result.objectId })
  await session.detach()
}

/** Milliseconds of the longest stretch in which the page answered to nothing meanwhile. */
async function longestHang(page: Page, work: () => Promise<void>): Promise<number> {
  const watch = await page.evaluateHandle(() => {
    let [last, worst] = [performance.now(), 0]
    const tick = setInterval(() => {
      const now = performance.now()
      worst = Math.max(worst, now - last)
      last = now
    }, 5)
    return {
      end: () => {
        clearInterval(tick)
        return worst
      },
    }
  })
  await work()
  return watch.evaluate(({ end }) => end())
}

/** What the backend of an app holds and shares with nobody, in MB. */
async function backendMegabytes(appProcess: number): Promise<number> {
  for (const id of await processesBelow(appProcess)) {
    const commandLine = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')
    // The backend is the first of them: processes of jobs come later.
    if (commandLine.includes('node.mojom.NodeService')) return (await bytesOf(id, 'Private_Dirty')) / 1024 / 1024
  }
  throw new Error('there is no backend')
}
