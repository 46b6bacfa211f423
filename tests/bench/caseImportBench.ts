import { execFile } from 'node:child_process'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { jobProcessFlags } from '../../electron/backend/jobs/processFlags.ts'
import { caseColumns, writeCaseTable } from './caseTable.ts'
import { against } from './statistics.ts'
import { timeOfLibreOffice } from './timeOfLibreOffice.ts'

/** A million takes minutes; `BENCH_ROWS` makes it fewer for the work of a day. */
const rows = Number(process.env['BENCH_ROWS'] ?? 1_000_000)
const goals = { sameWork: 0.5, bare: 2, megabytes: 512, document: 1.5, office: 8 }
const bytesInMegabyte = 1024 * 1024
const run = promisify(execFile)
const importer = join(import.meta.dirname, 'caseImporting.ts')

type Print = (line: string) => void

/** How long a large table of cases takes into an engagement, beside the `sqlite3` command doing the same work and less. */
export async function caseImportBench(print: Print): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'shoresh-bench-'))
  try {
    const table = join(folder, 'cases.csv')
    writeCaseTable(table, rows)
    const { size } = await stat(table)
    const path = join(folder, 'cases.shoresh')
    const ours = await timed(process.execPath, [...jobProcessFlags, importer, table, path])
    const { imported, held }: { readonly imported: number; readonly held: number } = JSON.parse(ours.stdout)
    if (imported !== rows) throw new Error(`of ${rows} rows ${imported} were imported`)
    const megabytes = held / bytesInMegabyte
    const title = `importing ${rows} cases, ${(size / bytesInMegabyte).toFixed(0)} MB`
    const isLean = megabytes <= goals.megabytes
    print(against(title, `${timesOf(ours)}, at most ${megabytes.toFixed(0)} MB`, `≤ ${goals.megabytes} MB`, isLean))
    const ratio = (await stat(path)).size / size
    print(against('the document', `${ratio.toFixed(2)} × its table`, `≤ ${goals.document} ×`, ratio <= goals.document))
    await compare(folder, ours, 'sqlite3 doing the same work', sameWork(table), goals.sameWork, print)
    await compare(folder, ours, 'a bare .import', bareImport(table), goals.bare, print)
    await compareOffice(folder, table, ours, print)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

interface Times {
  /** Seconds by the clock, and seconds of processor; the second says more where others work on the machine. */
  readonly clock: number
  readonly processor: number
  readonly stdout: string
}

function timesOf({ clock, processor }: Times): string {
  return `${clock.toFixed(1)} s, ${processor.toFixed(1)} s of processor`
}

async function compare(folder: string, ours: Times, title: string, script: string, goal: number, print: Print): Promise<void> {
  const commands = join(folder, 'commands.sql')
  await writeFile(commands, script)
  const theirs = await timedOrAbsent('sqlite3', ['-batch', join(folder, `${String(goal)}.db`), `.read ${commands}`])
  if (theirs === null) return print(`        ${title}: the sqlite3 command is not installed, so nothing is compared`)
  const [clock, processor] = [ours.clock / theirs.clock, ours.processor / theirs.processor]
  const measured = `${clock.toFixed(2)} × its time, ${processor.toFixed(2)} × its processor's (${timesOf(theirs)})`
  print(against(`against ${title}`, measured, `≤ ${goal} ×`, clock <= goal))
}

async function compareOffice(folder: string, table: string, ours: Times, print: Print): Promise<void> {
  const theirs = await timeOfLibreOffice(folder, table)
  if (theirs === null) return print('        LibreOffice is not installed, so nothing is compared')
  const faster = theirs / 1000 / ours.clock
  print(against('loading it in LibreOffice', `${faster.toFixed(1)} × as long`, `≥ ${goals.office} ×`, faster >= goals.office))
}

function bareImport(table: string): string {
  return `.mode csv\n.import ${table} staging\n`
}

/** A staging table, an external id that is there once, typed rows, an index by failure point and day, and a rollup. */
function sameWork(table: string): string {
  const [id, on, title, channel, customer, cost, text] = caseColumns.map((column) => `"${column}"`)
  return `${bareImport(table)}BEGIN;
CREATE TABLE failure_point (id INTEGER PRIMARY KEY, title TEXT NOT NULL UNIQUE);
INSERT INTO failure_point (title) SELECT DISTINCT ${title} FROM staging;
CREATE TABLE occurrence (id INTEGER PRIMARY KEY, external_id TEXT NOT NULL UNIQUE, failure_point INTEGER NOT NULL REFERENCES failure_point (id),
  happened_on TEXT NOT NULL, channel TEXT, customer TEXT, cost REAL, text TEXT) STRICT;
INSERT INTO occurrence (external_id, failure_point, happened_on, channel, customer, cost, text)
  SELECT ${id}, failure_point.id, date(${on}), ${channel}, ${customer}, CAST(nullif(${cost}, '') AS REAL), ${text}
  FROM staging JOIN failure_point ON failure_point.title = ${title} WHERE true ON CONFLICT DO NOTHING;
CREATE INDEX occurrence_day ON occurrence (failure_point, happened_on);
CREATE TABLE rollup AS SELECT failure_point, happened_on, channel, count(*) AS cases, total(cost) AS cost, count(DISTINCT customer) AS customers
  FROM occurrence GROUP BY failure_point, happened_on, channel;
DROP TABLE staging;
COMMIT;
`
}

async function timedOrAbsent(command: string, parameters: readonly string[]): Promise<Times | null> {
  try {
    await run(command, ['-version'])
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  return timed(command, parameters)
}

/** Runs a program under a shell that tells the processor's time of its children. */
async function timed(command: string, parameters: readonly string[]): Promise<Times> {
  const before = performance.now()
  const { stdout, stderr } = await run('sh', ['-c', '"$@" || exit 1; times >&2', 'sh', command, ...parameters], {
    maxBuffer: bytesInMegabyte,
  })
  const clock = (performance.now() - before) / 1000
  const children = stderr.trim().split('\n').at(-1) ?? ''
  const processor = Array.from(
    children.matchAll(/(\d+)m([\d.]+)s/g),
    ([, minutes, seconds]) => 60 * Number(minutes) + Number(seconds),
  )
  return { clock, processor: processor.reduce((sum, part) => sum + part, 0), stdout }
}
