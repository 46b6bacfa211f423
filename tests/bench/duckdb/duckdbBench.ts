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
    if (isTenfoldAsked) writeOccurrencesFile(tenfold, 10 * cases)
    const [one, ten] = await measureInTurns(isTenfoldAsked ? [path, tenfold] : [path])
    if (one === undefined) throw new Error('nothing was measured')
    const duckdb = await openDuckDb()
    if (typeof duckdb === 'string') print(`        ${duckdb}`)
    else await compare(duckdb, folder, path, one, print)
    if (ten !== undefined) compareTenfold(one, ten, print)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Milliseconds of each chart. */
interface Ours {
  readonly all: readonly number[]
  readonly countAndCost: readonly number[]
}

async function compare(duckdb: DuckDb, folder: string, path: string, { all }: Ours, print: Print): Promise<void> {
  const table = join(folder, 'cases.csv')
  await writeRows(path, table)
  await duckdb.run(`CREATE TABLE occurrence AS SELECT * FROM read_csv('${table}', header = true)`)
  const theirs: number[] = []
  for (const period of threeMonths()) theirs.push(await timed(() => duckdb.runAndReadAll(grouping(period))))
  const ratio = median(all) / median(theirs)
  const measured = `${ratio.toFixed(2)} × its time (${milliseconds(median(all))} against ${milliseconds(median(theirs))})`
  const title = `Pareto of ${cases} cases by failure point, any three months: count, cost and distinct customers, against DuckDB`
  print(against(title, measured, `≤ ${goals.duckdb} ×`, ratio <= goals.duckdb))
}

function grouping({ from, to }: Period): string {
  return `SELECT failure_point, sum(coalesce(cases, 1)) AS count, sum(cost) AS cost, count(DISTINCT customer) AS customers
    FROM occurrence WHERE happened_on BETWEEN DATE '${from}' AND DATE '${to}' GROUP BY failure_point ORDER BY count DESC`
}

function compareTenfold(one: Ours, ten: Ours, print: Print): void {
  const ratio = median(ten.countAndCost) / median(one.countAndCost)
  const title = `the same with ${10 * cases} cases, count and cost`
  print(against(title, `${ratio.toFixed(2)} × its own time with ${cases}`, `≤ ${goals.tenfold} ×`, ratio <= goals.tenfold))
}

/** Measures each file in processes of its own, in turns, so that what the machine does meanwhile weighs on all alike. */
async function measureInTurns(paths: readonly string[]): Promise<readonly Ours[]> {
  const measured = paths.map((path) => ({ path, all: [] as number[], countAndCost: [] as number[] }))
  for (let sitting = 0; sitting < sittings; sitting += 1) {
    for (const { path, all, countAndCost } of measured) {
      const found: Ours = JSON.parse(await printedBy('duckdb/chartTimes.ts', [path]))
      all.push(...found.all)
      countAndCost.push(...found.countAndCost)
    }
  }
  return measured
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
