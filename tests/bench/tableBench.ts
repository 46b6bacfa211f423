import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { Page } from 'playwright-core'
import { projectFolder } from '../../build/project/projectPaths.ts'
import type { ElectronRuntime } from '../../build/runtime/electronRuntime.ts'
import { createBackend } from '../../electron/backend/createBackend.ts'
import { createEngagementFile } from '../../electron/backend/engagement/createEngagementFile.ts'
import { startNodeProcess } from '../../electron/backend/jobs/startNodeProcess.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { goTo } from '../e2e/journeys/frame.ts'
import { manyFailurePoints } from '../fixtures/manyFailurePoints.ts'
import { startElectron } from './startedElectron.ts'
import { against, median, milliseconds, quantile } from './statistics.ts'

const count = 100_000
const searchGoal = 30
const frameGoal = 60
/** A screen's clock and ours differ a little; a frame a second is not what anyone sees. */
const frameTolerance = 1
const scrollSteps = [24, 96] as const
const scrollSeconds = 4
/** Each is typed digit by digit. */
const typedNumbers = ['73519', '40862', '15997', '96204'] as const

interface ScrollResult {
  readonly intervals: readonly number[]
  /** Share 0–1 of the rows in sight that had no words yet. */
  readonly waiting: number
}

/** Scrolls the table by so many pixels a frame and notes how far apart the frames were. */
function scrollTable(page: Page, pixelsPerFrame: number): Promise<ScrollResult> {
  return page.evaluate(
    async ({ step, seconds }) => {
      const grid = document.querySelector('[role=grid]')
      const scroller = grid?.parentElement
      if (!grid || !scroller) throw new Error('There is no table.')
      const intervals: number[] = []
      let [rows, without] = [0, 0]
      const endAt = performance.now() + seconds * 1000
      let before = await new Promise<number>(requestAnimationFrame)
      while (before < endAt) {
        scroller.scrollTop += step
        const now = await new Promise<number>(requestAnimationFrame)
        intervals.push(now - before)
        before = now
        if (intervals.length % 20 === 0) {
          const shown = [...grid.querySelectorAll('[role=rowgroup]:last-of-type [role=row]')]
          rows += shown.length
          without += shown.filter((row) => row.textContent === '').length
        }
      }
      return { intervals, waiting: rows === 0 ? 0 : without / rows }
    },
    { step: pixelsPerFrame, seconds: scrollSeconds },
  )
}

/** Types a text letter by letter; for each letter, the milliseconds until the rows that it finds are in the page. */
function typeIntoSearch(page: Page, label: string, text: string): Promise<readonly number[]> {
  return page.evaluate(
    async ({ name, typed }) => {
      const field = document.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`)
      const grid = document.querySelector('[role=grid]')
      const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
      if (!field || !grid || !write) throw new Error('There is no search.')
      const put = async (value: string): Promise<number> => {
        const former = grid.getAttribute('aria-rowcount')
        const isAnswered = (): boolean =>
          grid.getAttribute('aria-rowcount') !== former &&
          (grid.querySelectorAll('[role=row]')[1]?.textContent ?? '').includes(value)
        const answered = new Promise<number>((resolve) => {
          const observer = new MutationObserver(() => {
            if (!isAnswered()) return
            observer.disconnect()
            resolve(performance.now())
          })
          observer.observe(grid, { attributes: true, subtree: true, childList: true, characterData: true })
        })
        const startedAt = performance.now()
        write.call(field, value)
        field.dispatchEvent(new Event('input', { bubbles: true }))
        const took = (await answered) - startedAt
        await new Promise((resolve) => setTimeout(resolve, 150))
        return took
      }
      const times: number[] = []
      for (let length = 1; length <= typed.length; length++) times.push(await put(typed.slice(0, length)))
      await put('')
      return times
    },
    { name: label, typed: text },
  )
}

function framesPerSecond(intervals: readonly number[]): number {
  return (1000 * intervals.length) / intervals.reduce((sum, interval) => sum + interval, 0)
}

async function benchPage(runtime: ElectronRuntime, file: string, settings: string, print: (line: string) => void): Promise<void> {
  const t = translator('en')
  const app = await startElectron(runtime, projectFolder, settings, file)
  const openedAt = performance.now()
  await app.page.getByRole('navigation', { name: t('shell.mainNavigation') }).waitFor({ timeout: 60_000 })
  print(`        ${count} failure points: the engagement was open ${milliseconds(performance.now() - openedAt)} after the window`)
  await goTo({ page: app.page, t }, 'failure-points')
  await app.page.getByRole('row').nth(5).waitFor()
  const still = await scrollTable(app.page, 0)
  print(`        without scrolling the window draws ${framesPerSecond(still.intervals).toFixed(1)} frames a second`)
  for (const step of scrollSteps) {
    const { intervals, waiting } = await scrollTable(app.page, step)
    const frames = framesPerSecond(intervals)
    const slow = intervals.filter((interval) => interval > 1.5 * (1000 / frameGoal)).length / intervals.length
    const measured = `${frames.toFixed(1)} frames a second, ${(slow * 100).toFixed(1)} % of them late, 95 % within ${milliseconds(quantile(intervals, 0.95))}, ${(waiting * 100).toFixed(1)} % of rows not filled yet`
    print(against(`scrolling at ${step} px a frame`, measured, `${frameGoal} a second`, frames >= frameGoal - frameTolerance))
  }
  await app.page.evaluate(() => document.querySelector('[role=grid]')?.parentElement?.scrollTo(0, 0))
  await app.page.getByRole('row').filter({ hasText: 'FP-01' }).first().waitFor()
  const times: number[] = []
  for (const number of typedNumbers) times.push(...(await typeIntoSearch(app.page, t('failurePointsScreen.search'), number)))
  const measured = `median ${milliseconds(median(times))}, worst ${milliseconds(quantile(times, 1))} of ${times.length} letters`
  print(against('search as you type, from the letter to the rows', measured, `< ${searchGoal} ms`, median(times) < searchGoal))
  await app.close()
}

/** The same letters asked of the backend alone, in this process. */
async function benchBackend(file: string, settings: string, print: (line: string) => void): Promise<void> {
  const backend = createBackend({
    kind: 'browser',
    version: '0.0.0',
    userDataFolder: settings,
    startProcess: startNodeProcess,
    files: { choice: 'folder', folder: settings },
    showOpened: () => undefined,
    logFault: (fault) => console.error(fault),
  })
  await backend.openPath(file)
  const client = createRouterClient(backend.router)
  const ask = async (search: string): Promise<number> => {
    const startedAt = performance.now()
    const page = await client.failurePoint.page({ query: { search, measure: 'severity' }, offset: 0, limit: 100 })
    if (page.total === 0) throw new Error(`“${search}” found nothing.`)
    return performance.now() - startedAt
  }
  await ask('')
  // A person sees the list before they type; the backend uses that moment.
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const times: number[] = []
  for (const number of typedNumbers) {
    for (let length = 1; length <= number.length; length++) times.push(await ask(number.slice(0, length)))
  }
  await backend.close()
  const measured = `median ${milliseconds(median(times))}, worst ${milliseconds(quantile(times, 1))}`
  print(against('search as you type, the backend alone', measured, `< ${searchGoal} ms`, median(times) < searchGoal))
}

/** The table of failure points at 100,000: how smoothly it scrolls and how soon a search is answered. */
export async function tableBench(runtime: ElectronRuntime, print: (line: string) => void): Promise<void> {
  const settings = await mkdtemp(join(tmpdir(), 'shoresh-bench-'))
  const file = join(settings, 'many.shoresh')
  const startedAt = performance.now()
  createEngagementFile(file, manyFailurePoints(count))
  print(`        ${count} failure points: written in ${milliseconds(performance.now() - startedAt)}`)
  await benchPage(runtime, file, join(settings, 'user'), print)
  await benchBackend(file, join(settings, 'user'), print)
  await rm(settings, { recursive: true, force: true, maxRetries: 5 })
}
