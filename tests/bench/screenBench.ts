import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { projectFolder } from '../../build/project/projectPaths.ts'
import type { ElectronRuntime } from '../../build/runtime/electronRuntime.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { goTo } from '../e2e/journeys/frame.ts'
import { writeOccurrencesFile } from './occurrencesFile.ts'
import { startElectron } from './startedElectron.ts'
import { against, median, milliseconds, quantile } from './statistics.ts'

const sizes = [10_000, 1_000_000] as const
const rounds = 21
const goal = 50
/**
 * Milliseconds after which a title that the table does not show is a fault and no measurement. The first change waits until
 * all of the file has been checked: with a million occurrences 75 seconds were seen on a busy machine.
 */
const patience = 300_000

declare global {
  /** Settles when the awaited title is drawn, with the milliseconds since the key was pressed. */
  var retitled: Promise<number> | undefined
}

/** From the next press of Enter on, measures how long it takes until the table shows the title, drawn. */
async function awaitTitle(page: Page, title: string): Promise<void> {
  await page.evaluate(
    ({ title, patience }) => {
      const grid = document.querySelector('[role=grid]')
      if (grid === null) throw new Error('There is no table.')
      globalThis.retitled = new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`the table never shows ${title}`)), patience)
        let pressedAt: number | null = null
        const look = (): void => {
          if (pressedAt === null || grid.textContent?.includes(title) !== true) return
          const from = pressedAt
          observer.disconnect()
          requestAnimationFrame(() => resolve(performance.now() - from))
        }
        const observer = new MutationObserver(look)
        observer.observe(grid, { subtree: true, childList: true, characterData: true })
        addEventListener(
          'keydown',
          ({ timeStamp }) => {
            pressedAt = timeStamp
            look()
          },
          { capture: true, once: true },
        )
      })
      // It is asked for after the key; until then nobody hears of its fault.
      globalThis.retitled.catch(() => undefined)
    },
    { title, patience },
  )
}

/** Milliseconds from the key that saves a new title until the row of the table shows it. */
async function retitle(page: Page, label: string, title: string): Promise<number> {
  const field = page.getByRole('complementary').getByRole('textbox', { name: label, exact: true })
  await field.fill(title)
  // Whoever listens must do so before the key is pressed: asked for in one go, the key may come first, and nothing ever after.
  await awaitTitle(page, title)
  await field.press('Enter')
  return page.evaluate(() => globalThis.retitled ?? Promise.reject(new Error('nothing was awaited')))
}

async function benchSize(runtime: ElectronRuntime, folder: string, size: number): Promise<readonly number[]> {
  const t = translator('en')
  const file = join(folder, `with ${size}.shoresh`)
  writeOccurrencesFile(file, size)
  const app = await startElectron(runtime, projectFolder, join(folder, `settings ${size}`), file)
  const { page } = app
  try {
    await page.getByRole('navigation', { name: t('shell.mainNavigation') }).waitFor({ timeout: 60_000 })
    // All three have been looked at, so that what they show is kept and follows the change.
    for (const screen of ['plan', 'overview', 'failure-points'] as const) await goTo({ page, t }, screen)
    await page.getByRole('gridcell', { name: 'FP-01', exact: true }).click()
    const times: number[] = []
    for (let round = 0; round <= rounds; round += 1) {
      times.push(await retitle(page, t('failurePointsScreen.columns.title'), `Called twice ${size} ${round}`))
      await page.waitForTimeout(300)
    }
    // The first one waits until the file has been checked.
    return times.slice(1)
  } finally {
    await app.close()
  }
}

/** What a user waits for who gives a failure point another title, in the real app, beside a million occurrences. */
export async function screenBench(runtime: ElectronRuntime, print: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'shoresh-bench-'))
  const medians: number[] = []
  try {
    for (const size of sizes) {
      const times = await benchSize(runtime, folder, size)
      const middle = median(times)
      medians.push(middle)
      const measured = `median ${milliseconds(middle)}, worst ${milliseconds(quantile(times, 1))} of ${times.length}`
      print(against(`retitling until the table on screen shows it, ${size} occurrences`, measured, `< ${goal} ms`, middle < goal))
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  const [few = 1, many = 1] = medians
  print(`        that is ${(many / few).toFixed(2)} times as long with ${sizes[1]} as with ${sizes[0]}`)
}
