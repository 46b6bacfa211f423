import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { connect } from '../../../electron/backend/engagement/base/connection.ts'
import { writeOccurrencesFile } from '../occurrencesFile.ts'
import { printedBy } from '../printedBy.ts'
import { against, median, milliseconds } from '../statistics.ts'
import { timed } from '../timed.ts'
import { type Measure, measures } from './measures.ts'
import { type DuckDb, openDuckDb } from './openDuckDb.ts'
import { type Period, threeMonths } from './threeMonths.ts'

const cases = Number(process.env['BENCH_ROWS'] ?? 1_000_000)
/** Ten times as many take minutes to be made: only where this asks for it. */
const isTenfoldAsked = process.env['BENCH_TENFOLD'] !== undefined
/** How often each file is opened and measured. */
const sittings = 3
const goals = { duckdb: 1, tenfold: 1.2 }

type Print = (line: string) => void

/** Paretos by failure point over any three months, beside DuckDB grouping the same rows; and beside themselves with ten times the rows. */
export async function duckdbBench(print: Print): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'shoresh-bench-'))
  try {
    const path = join(folder, 'cases.shoresh')
    const tenfold = join(folder, 'tenfold.shoresh')
    writeOccurrencesFile(path, cases)
    const duckdb = await openDuckDb()
    if (typeof duckdb === 'string') print(`        ${duckdb}`)
    else await compare(duckdb, folder, path, print)
    if (!isTenfoldAsked) return
    writeOccurrencesFile(tenfold, 10 * cases)
    await compareTenfold(path, tenfold, print)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function compare(duckdb: DuckDb, folder: string, path: string, print: Print): Promise<void> {
  const [ours = []] = await measureInTurns([path], measures)
  const table = join(folder, 'cases.csv')
  await writeRows(path, table)
  await duckdb.run(`CREATE TABLE occurrence AS SELECT * FROM read_csv('${table}', header = true)`)
  const turns: number[][] = []
  for (let turn = 0; turn < sittings; turn += 1) {
    const times: number[] = []
    for (const period of threeMonths()) times.push(await timed(() => duckdb.runAndReadAll(grouping(period))))
    turns.push(times)
  }
  const title = `Paretos of ${cases} cases by failure point, each of any three months: count, cost and distinct customers, against DuckDB`
  print(beside(title, ours, medians(turns), goals.duckdb))
}

function grouping({ from, to }: Period): string {
  return `SELECT failure_point, sum(coalesce(cases, 1)) AS count, sum(cost) AS cost, count(DISTINCT customer) AS customers
    FROM occurrence WHERE happened_on BETWEEN DATE '${from}' AND DATE '${to}' GROUP BY failure_point ORDER BY count DESC`
}

/** Count and cost by themselves: what distinct customers are read from would push theirs out of memory in between. */
async function compareTenfold(path: string, tenfold: string, print: Print): Promise<void> {
  const [one = [], ten = []] = await measureInTurns([path, tenfold], ['count', 'cost'])
  print(beside(`the same with ${10 * cases} cases, count and cost, against itself with ${cases}`, ten, one, goals.tenfold))
}

/**
 * All the charts together: those of whole months take a third of the time of those that cut one, and the middle of both kinds
 * would stand now among these and now among those.
 */
function beside(title: string, times: readonly number[], others: readonly number[], goal: number): string {
  const ratio = sum(times) / sum(others)
  const each = (all: readonly number[]) => milliseconds(sum(all) / all.length)
  const measured = `${ratio.toFixed(2)} × its time (a chart ${each(times)} against ${each(others)})`
  return against(title, measured, `≤ ${goal} ×`, ratio <= goal)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/**
 * The milliseconds that the chart of each period takes from each file, in the middle of some sittings. Each is a process of its
 * own, and they take turns, so that what the machine does meanwhile weighs on all alike.
 */
async function measureInTurns(paths: readonly string[], asked: readonly Measure[]): Promise<readonly (readonly number[])[]> {
  const measured = paths.map((path) => ({ path, turns: [] as (readonly number[])[] }))
  for (let sitting = 0; sitting < sittings; sitting += 1) {
    for (const { path, turns } of measured) {
      turns.push(JSON.parse(await printedBy('duckdb/chartTimes.ts', [path, ...asked])))
    }
  }
  return measured.map(({ turns }) => medians(turns))
}

/** Of each period, over all turns. */
function medians(turns: readonly (readonly number[])[]): readonly number[] {
  return threeMonths().map((_, at) => median(turns.flatMap((times) => times.slice(at, at + 1))))
}

async function writeRows(path: string, table: string): Promise<void> {
  const connection = connect(path, { readonly: true })
  const rows = connection
    .prepare<[], unknown[]>('SELECT failure_point, happened_on, cases, cost, customer FROM occurrence')
    .raw()
    .iterate()
  function* lines(): Generator<string> {
    yield 'failure_point,happened_on,cases,cost,customer\n'
    for (const row of rows) yield `${row.map((cell) => cell ?? '').join(',')}\n`
  }
  await pipeline(Readable.from(lines()), createWriteStream(table))
  connection.close()
}
