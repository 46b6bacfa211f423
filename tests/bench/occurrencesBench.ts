import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { prepareQuery } from '../../electron/backend/store/base/rows.ts'
import { storedLists } from '../../electron/backend/store/storedLists.ts'
import { type Dimension, dimensions, type Measure, measures } from '../../shared/model/vocabulary.ts'
import { writeOccurrencesFile } from './occurrencesFile.ts'
import { askForScreens, openFile, type StartedSession, startSession } from './occurrencesSession.ts'
import { printedBy } from './printedBy.ts'
import { against, median, milliseconds, quantile } from './statistics.ts'
import { timed } from './timed.ts'

const sizes = [10_000, 1_000_000] as const
const rounds = { open: 3, change: 21, pareto: 17 }
const goals = { change: 50, pareto: 10, memory: 40 }
const opening = 'opening, until table, overview and plan are answered'
const retitling = 'retitling a failure point, until table, overview and plan are answered'
const adding = 'adding an occurrence, until table, overview and plan are answered'
const bytesInMegabyte = 1024 * 1024

type Print = (line: string) => void
/** Milliseconds of each round, by what was measured, in one size. */
type Times = Map<string, readonly number[]>

/**
 * What an engagement with a million occurrences costs where it is read and changed, against the same with ten thousand: in
 * the backend alone, through its contract.
 */
export async function occurrencesBench(print: Print): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'shoresh-bench-'))
  const paths = new Map<number, string>()
  for (const size of [0, ...sizes]) {
    const path = join(folder, `with ${size}.shoresh`)
    const startedAt = performance.now()
    writeOccurrencesFile(path, size)
    const took = milliseconds(performance.now() - startedAt)
    print(`        ${size} occurrences in 400 failure points: written in ${took}, ${megabytes((await stat(path)).size)}`)
    paths.set(size, path)
  }
  await benchMemory(paths, print)
  const measured = new Map<number, Times>()
  for (const size of sizes) measured.set(size, await benchSize(folder, basename(paths.get(size) ?? '')))
  const [few, many] = sizes.map((size): Times => measured.get(size) ?? new Map())
  if (few === undefined || many === undefined) throw new Error('two sizes are compared')
  printTimes(print, opening, few.get(opening) ?? [], many.get(opening) ?? [])
  printTimes(print, retitling, few.get(retitling) ?? [], many.get(retitling) ?? [], goals.change)
  printTimes(print, adding, few.get(adding) ?? [], many.get(adding) ?? [], goals.change)
  printParetos(print, few, many)
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** The backend in a process of its own, with the file open and asked for every screen. */
async function benchMemory(paths: ReadonlyMap<number, string>, print: Print): Promise<void> {
  const bytes = new Map<number, number>()
  for (const [size, path] of paths) {
    bytes.set(size, Number(await printedBy('occurrencesMemory.ts', [path], ['--expose-gc'])))
  }
  const without = bytes.get(0) ?? 0
  for (const size of sizes) {
    const more = ((bytes.get(size) ?? 0) - without) / bytesInMegabyte
    const measured = `${more.toFixed(1)} MB more than without any (${megabytes(without)})`
    print(against(`backend memory with ${size} occurrences`, measured, `≤ ${goals.memory} MB`, more <= goals.memory))
  }
}

async function benchSize(folder: string, fileName: string): Promise<Times> {
  const started = startSession(folder)
  const times: Times = new Map()
  await benchOpening(started, fileName, times)
  await benchRetitling(started, times)
  await benchAdding(started, times)
  await benchParetos(started, times)
  await started.client.files.close()
  await started.session.end()
  return times
}

async function benchOpening(started: StartedSession, fileName: string, times: Times): Promise<void> {
  const found: number[] = []
  for (let round = 0; round < rounds.open; round += 1) {
    await started.client.files.close()
    found.push(
      await timed(async () => {
        await openFile(started, fileName)
        await askForScreens(started)
      }),
    )
  }
  times.set(opening, found)
}

async function benchRetitling(started: StartedSession, times: Times): Promise<void> {
  const found: number[] = []
  const { page } = await askForScreens(started)
  // The first change after a file was opened waits until all of it has been checked.
  await started.session.untilChecked()
  for (let round = 0; round < rounds.change; round += 1) {
    const id = page.rows[round % page.rows.length]?.id ?? ''
    const title = `Retitled for the ${round}th time`
    found.push(
      await timed(async () => {
        await started.client.failurePoint.update({ id, patch: { title } })
        const { rows } = (await askForScreens(started)).page
        if (!rows.some((row) => row.title === title)) throw new Error('the table has not the title')
      }),
    )
    await settle()
  }
  times.set(retitling, found)
}

/** No procedure of the contract adds an occurrence yet: it is written as a service would write it. */
async function benchAdding(started: StartedSession, times: Times): Promise<void> {
  const found: number[] = []
  const { page } = await askForScreens(started)
  for (let round = 0; round < rounds.change; round += 1) {
    const before = page.rows[round % page.rows.length]
    if (before === undefined) throw new Error('there is no failure point')
    found.push(
      await timed(async () => {
        started.session.current.write('occurrence.add', { title: before.title }, (transaction) => {
          const on = `2025-12-${String(1 + round).padStart(2, '0')}`
          const item = { failurePoint: before.id, on, channel: 'Phone', customer: 'customer-000123', text: 'One more' }
          storedLists.occurrences.insert(transaction, [item])
        })
        const { rows } = (await askForScreens(started)).page
        const now = rows.find(({ id }) => id === before.id)
        if (now?.occurrences !== before.occurrences + 1) throw new Error('the table has not the occurrence')
      }),
    )
    await settle()
  }
  times.set(adding, found)
}

/** Charts of three months, each of a period that nothing was asked of for long, by every dimension; milliseconds by title. */
async function benchParetos(started: StartedSession, times: Times): Promise<void> {
  for (const cut of ['whole', 'cut'] as const) {
    const next = periods(cut)
    for (const measure of measures) {
      for (const by of dimensions) {
        const found: number[] = []
        for (let round = 0; round < rounds.pareto; round += 1) {
          const query = { by, measure, language: 'en', ...next() } as const
          found.push(await timed(() => started.client.pareto.get(query)))
        }
        times.set(paretoTitle(cut, measure, by), found)
      }
    }
    const found: number[] = []
    for (let round = 0; round < rounds.pareto; round += 1) {
      const { from, to } = next()
      found.push(await timed(() => started.session.current.read((db) => db.cells(countDistinct(from, to)))))
    }
    times.set(distinctTitle(cut), found)
  }
}

const countDistinct = prepareQuery`SELECT failure_point, count(DISTINCT customer) FROM ${'occurrence'} WHERE happened_on BETWEEN ? AND ? GROUP BY failure_point`

/** Three months from each month of the three years in turn: from its first day, or from its 15th. */
function periods(cut: 'whole' | 'cut'): () => { readonly from: string; readonly to: string } {
  let month = 0
  return () => {
    month = (month + 1) % 33
    const [first, last] =
      cut === 'whole'
        ? [Date.UTC(2023, month, 1), Date.UTC(2023, month + 3, 0)]
        : [Date.UTC(2023, month, 15), Date.UTC(2023, month + 3, 14)]
    return { from: isoDay(first), to: isoDay(last) }
  }
}

function isoDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}

function paretoTitle(cut: string, measure: Measure, by: Dimension): string {
  return `${cut} ${measure} ${by}`
}

function distinctTitle(cut: string): string {
  return `${cut} distinct`
}

function printTimes(print: Print, title: string, few: readonly number[], many: readonly number[], goal?: number): void {
  const measured = `median ${milliseconds(median(many))}, worst ${milliseconds(quantile(many, 1))}; ${(median(many) / median(few)).toFixed(2)} × that with ${sizes[0]}`
  if (goal === undefined) print(`        ${title}: ${measured}`)
  else print(against(title, measured, `median < ${goal} ms`, median(many) < goal))
}

function printParetos(print: Print, few: Times, many: Times): void {
  for (const cut of ['whole', 'cut'] as const) {
    const distinct = median(many.get(distinctTitle(cut)) ?? [])
    for (const measure of measures) {
      const medians = dimensions.map((by) => {
        const title = paretoTitle(cut, measure, by)
        return { by, few: median(few.get(title) ?? []), many: median(many.get(title) ?? []) }
      })
      const worst = Math.max(...medians.map((one) => one.many))
      const each = medians.map((one) => `${one.by} ${milliseconds(one.many)} (${(one.many / one.few).toFixed(2)} ×)`).join(', ')
      const goal = measure === 'customers' ? distinct : goals.pareto
      const beside = measure === 'customers' ? `< COUNT(DISTINCT)'s ${milliseconds(distinct)}` : `< ${goal} ms`
      print(against(`Pareto of ${periodNames[cut]} by ${measure}`, each, beside, worst < goal))
    }
  }
}

const periodNames = { whole: 'three whole months', cut: 'three months from the 15th' }

function megabytes(bytes: number): string {
  return `${(bytes / bytesInMegabyte).toFixed(0)} MB`
}

/** Lets go by what the backend puts off to a quiet moment after a page was asked for. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 150))
}
