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
  const theirs: number[] = []
  for (const period of threeMonths()) theirs.push(await timed(() => duckdb.runAndReadAll(grouping(period))))
  const ratio = median(ours) / median(theirs)
  const measured = `${ratio.toFixed(2)} × its time (${milliseconds(median(ours))} against ${milliseconds(median(theirs))})`
  const title = `Pareto of ${cases} cases by failure point, any three months: count, cost and distinct customers, against DuckDB`
  print(against(title, measured, `≤ ${goals.duckdb} ×`, ratio <= goals.duckdb))
}

function grouping({ from, to }: Period): string {
  return `SELECT failure_point, sum(coalesce(cases, 1)) AS count, sum(cost) AS cost, count(DISTINCT customer) AS customers
    FROM occurrence WHERE happened_on BETWEEN DATE '${from}' AND DATE '${to}' GROUP BY failure_point ORDER BY count DESC`
}

/** Count and cost by themselves: what distinct customers are read from would push theirs out of memory in between. */
async function compareTenfold(path: string, tenfold: string, print: Print): Promise<void> {
  const [one = [], ten = []] = await measureInTurns([path, tenfold], ['count', 'cost'])
  const ratio = median(ten) / median(one)
  const measured = `${ratio.toFixed(2)} × its own time with ${cases} (${milliseconds(median(ten))} against ${milliseconds(median(one))})`
  print(against(`the same with ${10 * cases} cases, count and cost`, measured, `≤ ${goals.tenfold} ×`, ratio <= goals.tenfold))
}

/** The milliseconds of the charts of each file, in processes of their own and in turns, so that what the machine does meanwhile weighs on all alike. */
async function measureInTurns(paths: readonly string[], asked: readonly Measure[]): Promise<readonly (readonly number[])[]> {
  const measured = paths.map((path) => ({ path, times: [] as number[] }))
  for (let sitting = 0; sitting < sittings; sitting += 1) {
    for (const { path, times } of measured) {
      const found: readonly number[] = JSON.parse(await printedBy('duckdb/chartTimes.ts', [path, ...asked]))
      times.push(...found)
    }
  }
  return measured.map(({ times }) => times)
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
