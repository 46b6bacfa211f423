import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { ElectronRuntime } from '../../build/electronRuntime.ts'
import { projectFolder } from '../../build/projectPaths.ts'
import { startElectron, writeEmptyApp } from './startedElectron.ts'
import { against, median, milliseconds } from './statistics.ts'

const rounds = 9
const goal = 1.25

/** When the page first showed something, in wall-clock milliseconds; our page shows nothing before Home. */
function firstPaint(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (;;) {
      const [paint] = performance.getEntriesByName('first-contentful-paint')
      if (paint !== undefined) return performance.timeOrigin + paint.startTime
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  })
}

/** From the start of the process to the first paint of what a person can use, in milliseconds. */
async function timeOneLaunch(runtime: ElectronRuntime, appFolder: string, settingsFolder: string): Promise<number> {
  const app = await startElectron(runtime, appFolder, settingsFolder)
  await app.page.getByRole('heading', { level: 1 }).waitFor()
  const painted = await firstPaint(app.page)
  await app.close()
  return painted - app.startedAt
}

/** Launch to a usable Home against an empty window of the same Electron, in turn, so that both meet the same machine. */
export async function launchBench(runtime: ElectronRuntime, print: (line: string) => void): Promise<void> {
  const empty = await writeEmptyApp()
  const settings = await mkdtemp(join(tmpdir(), 'shoresh-bench-'))
  const times = { empty: [] as number[], ours: [] as number[] }
  // The first start of each fills the caches of the system and writes its settings folder.
  for (let round = 0; round <= rounds; round++) {
    const emptyTime = await timeOneLaunch(runtime, empty.folder, join(settings, 'empty'))
    const ourTime = await timeOneLaunch(runtime, projectFolder, join(settings, 'ours'))
    if (round === 0) continue
    times.empty.push(emptyTime)
    times.ours.push(ourTime)
  }
  await rm(settings, { recursive: true, force: true, maxRetries: 5 })
  await empty.discard()
  const ratio = median(times.ours) / median(times.empty)
  const measured = `${ratio.toFixed(2)} × (medians of ${rounds}: ${milliseconds(median(times.ours))} against ${milliseconds(median(times.empty))})`
  print(against('launch to a usable Home / to an empty window', measured, `≤ ${goal}`, ratio <= goal))
}
