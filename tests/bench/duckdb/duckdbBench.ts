import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { connect } from '../../../electron/backend/engagement/base/connection.ts'
import { writeOccurrencesFile } from '../occurrencesFile.ts'
import { openFile, type StartedSession, startSession } from '../occurrencesSession.ts'
import { against, median, milliseconds } from '../statistics.ts'
import { type DuckDb, openDuckDb } from './openDuckDb.ts'

const cases = Number(process.env['BENCH_ROWS'] ?? 1_000_000)
/** Ten times as many take minutes to be made: only where this asks for it. */
const isTenfoldAsked = process.env['BENCH_TENFOLD'] !== undefined
const rounds = 15
const goals = { duckdb: 1, tenfold: 1.2 }

type Print = (line: string) => void
interface Period {
  readonly from: string
  readonly to: string
}

/** Paretos by failure point over any three months, beside DuckDB grouping the same rows; and beside themselves with ten times the rows. */
export async function duckdbBench(print: Print): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'shoresh-bench-'))
  try {
    const path = join(folder, 'cases.shoresh')
    writeOccurrencesFile(path, cases)
    const ours = await measureOurs(folder, path)
    const duckdb = await openDuckDb()
    if (typeof duckdb === 'string') print(`        ${duckdb}`)
    else await compare(duckdb, folder, path, ours, print)
    if (isTenfoldAsked) await compareTenfold(folder, ours, print)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Milliseconds of each chart, in its order of `periods`. */
interface Ours {
  readonly all: readonly number[]
  readonly countAndCost: readonly number[]
}

async function compare(duckdb: DuckDb, folder: string, path: string, { all }: Ours, print: Print): Promise<void> {
  const table = join(folder, 'cases.csv')
  await writeRows(path, table)
  await duckdb.run(`CREATE TABLE occurrence AS SELECT * FROM read_csv('${table}', header = true)`)
  const theirs: number[] = []
  for (const period of periods()) theirs.push(await timed(() => duckdb.runAndReadAll(grouping(period))))
  const ratio = median(all) / median(theirs)
  const measured = `${ratio.toFixed(2)} × its time (${milliseconds(median(all))} against ${milliseconds(median(theirs))})`
  const title = `Pareto of ${cases} cases by failure point, any three months: count, cost and distinct customers, against DuckDB`
  print(against(title, measured, `≤ ${goals.duckdb} ×`, ratio <= goals.duckdb))
}

function grouping({ from, to }: Period): string {
  return `SELECT failure_point, sum(coalesce(cases, 1)) AS count, sum(cost) AS cost, count(DISTINCT customer) AS customers
    FROM occurrence WHERE happened_on BETWEEN DATE '${from}' AND DATE '${to}' GROUP BY failure_point ORDER BY count DESC`
}

async function compareTenfold(folder: string, one: Ours, print: Print): Promise<void> {
  const path = join(folder, 'tenfold.shoresh')
  writeOccurrencesFile(path, 10 * cases)
  const ten = await measureOurs(folder, path)
  const ratio = median(ten.countAndCost) / median(one.countAndCost)
  const title = `the same with ${10 * cases} cases, count and cost`
  print(against(title, `${ratio.toFixed(2)} × its own time with ${cases}`, `≤ ${goals.tenfold} ×`, ratio <= goals.tenfold))
}

async function measureOurs(folder: string, path: string): Promise<Ours> {
  const started = startSession(folder)
  await openFile(started, basename(path))
  await started.session.untilChecked()
  const all: number[] = []
  const countAndCost: number[] = []
  // The first chart of a sitting also reads what all of them stand on.
  await chart(started, 'count', { from: '2023-01-01', to: '2023-01-31' })
  for (const period of periods()) {
    const two = await timed(async () => {
      await chart(started, 'count', period)
      await chart(started, 'cost', period)
    })
    countAndCost.push(two)
    all.push(two + (await timed(() => chart(started, 'customers', period))))
  }
  await started.client.files.close()
  await started.session.end()
  return { all, countAndCost }
}

function chart({ client }: StartedSession, measure: 'count' | 'cost' | 'customers', period: Period) {
  return client.pareto.get({ by: 'failure-point', measure, language: 'en', ...period })
}

/** Three months from any day: whole ones, and from the middle of one. */
function periods(): readonly Period[] {
  return Array.from({ length: rounds }, (_, at) => {
    const day = at % 2 === 0 ? 1 : 15
    return { from: isoDay(Date.UTC(2023, 2 * at, day)), to: isoDay(Date.UTC(2023, 2 * at + 3, day - 1)) }
  })
}

function isoDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
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

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}
