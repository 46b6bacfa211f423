import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { projectFolder } from '../../build/project/projectPaths.ts'
import type { ElectronRuntime } from '../../build/runtime/electronRuntime.ts'
import { type StartedElectron, startElectron, writeEmptyApp } from './startedElectron.ts'
import { against, median, milliseconds } from './statistics.ts'

const rounds = 15
const goal = 1.25

/** What must be on the page's timeline at each moment. Our page shows Home before it answers, and marks when it does. */
const moments = {
  painted: ['first-contentful-paint'],
  usable: ['first-contentful-paint', 'usable'],
  /** With the recent files, which the backend tells. */
  complete: ['first-contentful-paint', 'usable', 'complete'],
} as const
type Moment = keyof typeof moments

/** When the last of these was on the page's timeline, in wall-clock milliseconds. */
function timeOf(page: Page, names: readonly string[]): Promise<number> {
  return page.evaluate(async (awaited) => {
    for (;;) {
      const times = awaited.flatMap((name) => performance.getEntriesByName(name).slice(0, 1)).map(({ startTime }) => startTime)
      if (times.length === awaited.length) return performance.timeOrigin + Math.max(...times)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }, names)
}

/** Starts an app, waits for these moments, and adds each to its list, in milliseconds from the start of the process. */
async function timeOneLaunch(
  start: () => Promise<StartedElectron>,
  lists: Readonly<Partial<Record<Moment, number[]>>>,
): Promise<void> {
  const app = await start()
  await app.page.getByRole('heading', { level: 1 }).waitFor()
  for (const moment of ['painted', 'usable', 'complete'] as const) {
    lists[moment]?.push((await timeOf(app.page, moments[moment])) - app.startedAt)
  }
  await app.close()
}

/** Launch to a usable Home against an empty window of the same Electron, in turn, so that both meet the same machine. */
export async function launchBench(runtime: ElectronRuntime, print: (line: string) => void): Promise<void> {
  const empty = await writeEmptyApp()
  const settings = await mkdtemp(join(tmpdir(), 'shoresh-bench-'))
  const startEmpty = () => startElectron(runtime, empty.folder, join(settings, 'empty'))
  const startOurs = () => startElectron(runtime, projectFolder, join(settings, 'ours'))
  const times = { empty: [] as number[], painted: [] as number[], usable: [] as number[], complete: [] as number[] }
  // The first start of each fills the caches of the system and writes its settings folder.
  await timeOneLaunch(startEmpty, {})
  await timeOneLaunch(startOurs, {})
  for (let round = 0; round < rounds; round++) {
    await timeOneLaunch(startEmpty, { painted: times.empty })
    await timeOneLaunch(startOurs, times)
  }
  await rm(settings, { recursive: true, force: true, maxRetries: 5 })
  await empty.discard()
  const window = median(times.empty)
  const usable = median(times.usable)
  const measured = `${(usable / window).toFixed(2)} × (medians of ${rounds}: ${milliseconds(usable)} against ${milliseconds(window)})`
  const sooner = milliseconds(median(times.painted))
  const later = milliseconds(median(times.complete))
  print(`        Home is painted after ${sooner}, usable after ${milliseconds(usable)}, and has its recent files after ${later}`)
  print(against('launch to a usable Home / to an empty window', measured, `≤ ${goal}`, usable / window <= goal))
}
