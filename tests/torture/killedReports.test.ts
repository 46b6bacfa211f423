import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { printingFolder, sweepUserData } from '../../electron/backend/engagement/sweepUserData.ts'
import { isWholePdf } from '../../electron/backend/reporting/pdf/isWholePdf.ts'
import { type ReportFormat, reportFormats } from '../../shared/model/report/reportFormats.ts'
import { readZip } from '../electron/cli/readZip.ts'
import { runHere } from '../electron/cli/runShoresh.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { figureOfCheck } from './checks.ts'

/** Of each format; `SHORESH_KILLS` says more for the long form. */
const kills = Number(process.env['SHORESH_KILLS'] ?? 1)
const reporting = fileURLToPath(new URL('../fixtures/reportingProcess.ts', import.meta.url))
const older = 'what the client got last time'

interface Place {
  readonly folder: string
  readonly settings: string
  readonly path: string
}

interface Ended {
  /** It had said that the report was saved before it ended. */
  readonly isSaved: boolean
  /** Milliseconds from when it began to write. */
  readonly took: number
}

/** Saves a report over what is there; killed so many milliseconds after it began to write, where that is given. */
async function saveReport({ folder, settings, path }: Place, out: string, delay?: number): Promise<Ended> {
  const child = spawn(process.execPath, [reporting, path, settings, out], {
    cwd: folder,
    detached: true,
    env: { PATH: process.env['PATH'], HOME: settings, NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (part) => {
    said += String(part)
  })
  const ended = new Promise((resolve) => child.on('close', resolve))
  while (child.exitCode === null && left(settings).length === 0) await wait(1)
  const startedAt = performance.now()
  if (delay !== undefined) {
    await Promise.race([ended, wait(delay)])
    // With the processes that it has started, but for a browser, which has a group of its own and comes to its own end.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  }
  await ended
  return { isSaved: said.includes('saved'), took: performance.now() - startedAt }
}

function left(settings: string): readonly string[] {
  return existsSync(printingFolder(settings)) ? readdirSync(printingFolder(settings)) : []
}

/** True when it holds a whole report of its format. */
function isWhole(path: string, format: ReportFormat): boolean {
  if (format === 'pdf') return isWholePdf(path)
  if (format === 'html') return readFileSync(path, 'utf8').endsWith('</html>\n')
  return [...readZip(path).keys()].includes('[Content_Types].xml') && readFileSync(path).includes(Buffer.from('PK\u0005\u0006'))
}

/** Sweeps as the next start does, once a browser that was left alone has come to its end. */
async function nextStart(settings: string): Promise<void> {
  for (let time = 0; time < 100; time += 1) {
    sweepUserData(settings)
    await wait(100)
    if (left(settings).length === 0) return
  }
}

test.for(reportFormats)(
  'a report that is killed leaves the older file or a whole new one, and nothing else: %s',
  {
    tags: ['K9'],
    timeout: 60_000 + kills * 60_000,
  },
  async (format, { annotate }) => {
    const folder = temporaryFolder()
    const place: Place = { folder, settings: temporaryFolder(), path: join(folder, 'a.shoresh') }
    const sample = join(import.meta.dirname, '../../shared/samples/sample.he.json')
    expect((await runHere(['load', sample, 'a.shoresh'], { settings: place.settings, folder })).exitCode).toBe(0)
    const out = join(folder, `report.${format}`)
    const found = { older: 0, whole: 0, dirty: 0 }
    const { took } = await saveReport(place, out)
    expect(isWhole(out, format)).toBe(true)
    for (let kill = 0; kill < kills; kill += 1) {
      writeFileSync(out, older)
      const { isSaved } = await saveReport(place, out, took * 1.1 * Math.random())
      const isOlder = readFileSync(out, 'utf8') === older
      if (!isOlder) expect(isWhole(out, format), 'torn').toBe(true)
      if (isSaved) expect(isOlder).toBe(false)
      found[isOlder ? 'older' : 'whole'] += 1
      if (left(place.settings).length > 0 || readdirSync(folder).length > 2) found.dirty += 1
      await nextStart(place.settings)
      expect(left(place.settings)).toEqual([])
    }
    // What lay beside the report goes when the next one is saved there.
    expect((await saveReport(place, out)).isSaved).toBe(true)
    expect([left(place.settings), readdirSync(folder).toSorted()]).toEqual([[], ['a.shoresh', `report.${format}`]])
    const figure = `${format} killed: ${kills}, ${found.older} left the older file, ${found.whole} a whole new one, 0 torn, ${found.dirty} left something that the next start removed`
    await annotate(figure, figureOfCheck)
  },
)
