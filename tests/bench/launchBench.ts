import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { ElectronRuntime } from '../../build/electronRuntime.ts'
import { projectFolder } from '../../build/projectPaths.ts'
import { startElectron, writeEmptyApp } from './startedElectron.ts'
import { against, median, milliseconds } from './statistics.ts'

const rounds = 15
const goal = 1.25

/** On the page's timeline. Our page shows Home before it answers, and marks when it does; an empty one need not answer. */
const painted = ['first-contentful-paint']
const usable = [...painted, 'usable']

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

interface Launch {
  /** The first paint, in milliseconds from the start of the process. */
  readonly painted: number
  /** Painted, and answering. */
  readonly ready: number
}

async function timeOneLaunch(
  runtime: ElectronRuntime,
  appFolder: string,
  settingsFolder: string,
  readyBy: readonly string[],
): Promise<Launch> {
  const app = await startElectron(runtime, appFolder, settingsFolder)
  await app.page.getByRole('heading', { level: 1 }).waitFor()
  const times = { painted: await timeOf(app.page, painted), ready: await timeOf(app.page, readyBy) }
  await app.close()
  return { painted: times.painted - app.startedAt, ready: times.ready - app.startedAt }
}

/** Launch to a usable Home against an empty window of the same Electron, in turn, so that both meet the same machine. */
export async function launchBench(runtime: ElectronRuntime, print: (line: string) => void): Promise<void> {
  const empty = await writeEmptyApp()
  const settings = await mkdtemp(join(tmpdir(), 'shoresh-bench-'))
  const times = { empty: [] as number[], painted: [] as number[], ours: [] as number[] }
  // The first start of each fills the caches of the system and writes its settings folder.
  for (let round = 0; round <= rounds; round++) {
    const emptyLaunch = await timeOneLaunch(runtime, empty.folder, join(settings, 'empty'), painted)
    const ourLaunch = await timeOneLaunch(runtime, projectFolder, join(settings, 'ours'), usable)
    if (round === 0) continue
    times.empty.push(emptyLaunch.ready)
    times.painted.push(ourLaunch.painted)
    times.ours.push(ourLaunch.ready)
  }
  await rm(settings, { recursive: true, force: true, maxRetries: 5 })
  await empty.discard()
  const ratio = median(times.ours) / median(times.empty)
  const measured = `${ratio.toFixed(2)} × (medians of ${rounds}: ${milliseconds(median(times.ours))} against ${milliseconds(median(times.empty))})`
  print(
    `        Home is painted after ${milliseconds(median(times.painted))}, and answers after ${milliseconds(median(times.ours))}`,
  )
  print(against('launch to a usable Home / to an empty window', measured, `≤ ${goal}`, ratio <= goal))
}
