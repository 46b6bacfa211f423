import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '../../build/project/projectPaths.ts'
import type { ElectronRuntime } from '../../build/runtime/electronRuntime.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { openSample } from '../e2e/journeys/frame.ts'
import { bytesOf, processesBelow } from './processesBelow.ts'
import { startElectron, writeEmptyApp } from './startedElectron.ts'
import { against, median } from './statistics.ts'

const rounds = 3
const goal = 1.3
const settleMilliseconds = 5_000
const bytesInMegabyte = 1024 * 1024

function megabytes(bytes: number): string {
  return `${(bytes / bytesInMegabyte).toFixed(0)} MB`
}

/** Bytes of a process and all below it. */
interface Memory {
  /** The sum of proportional set sizes: memory that processes share is counted once. */
  readonly shared: number
  /** The sum of working sets: memory that processes share is counted in each. */
  readonly each: number
}

const nothing: Memory = { shared: 0, each: 0 }

async function memoryOfTree(processId: number): Promise<Memory> {
  const processes = await processesBelow(processId)
  const sizes = await Promise.all(
    processes.map(async (id) => ({ shared: await bytesOf(id, 'Pss'), each: await bytesOf(id, 'Rss') })),
  )
  return sizes.reduce((sum, size) => ({ shared: sum.shared + size.shared, each: sum.each + size.each }), nothing)
}

async function measure(runtime: ElectronRuntime, appFolder: string, settingsFolder: string, isOurs: boolean): Promise<Memory> {
  const app = await startElectron(runtime, appFolder, settingsFolder)
  await app.page.getByRole('heading', { level: 1 }).waitFor()
  if (isOurs) await openSample({ page: app.page, t: translator('en') })
  await new Promise((resolve) => setTimeout(resolve, settleMilliseconds))
  const memory = await memoryOfTree(app.processId)
  await app.close()
  return memory
}

/** Memory with the sample open at its overview against an empty window of the same Electron. Linux only. */
export async function memoryBench(runtime: ElectronRuntime, print: (line: string) => void): Promise<void> {
  if (process.platform !== 'linux') {
    print('memory: measured on Linux only, where the system tells what processes share')
    return
  }
  const empty = await writeEmptyApp()
  const settings = await mkdtemp(join(tmpdir(), 'shoresh-bench-'))
  const sizes = { empty: [] as Memory[], ours: [] as Memory[] }
  for (let round = 0; round < rounds; round++) {
    sizes.empty.push(await measure(runtime, empty.folder, join(settings, 'empty'), false))
    sizes.ours.push(await measure(runtime, projectFolder, join(settings, 'ours'), true))
  }
  await rm(settings, { recursive: true, force: true, maxRetries: 5 })
  await empty.discard()
  for (const [kind, title] of [
    ['shared', 'shared memory counted once; other Electrons that run share it too'],
    ['each', 'working sets summed, shared memory counted in each process'],
  ] as const) {
    const app = median(sizes.ours.map((memory) => memory[kind]))
    const window = median(sizes.empty.map((memory) => memory[kind]))
    const measured = `${(app / window).toFixed(2)} × (medians of ${rounds}: ${megabytes(app)} against ${megabytes(window)}; ${title})`
    print(against('memory with the sample open / of an empty window', measured, `≤ ${goal}`, app / window <= goal))
  }
}
