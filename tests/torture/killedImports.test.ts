import { spawn } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { commandLineFile, runHere } from '../electron/cli/runShoresh.ts'
import { freshRollups, keptRollups } from '../fixtures/countedRollups.ts'
import { copyOf, createTestFile, dumpFile, openAndClose, type TestFile } from '../fixtures/engagementFiles.ts'
import { foundAt } from '../fixtures/sealedFile.ts'
import { figureOfCheck } from './checks.ts'

/** Each is killed so many milliseconds after it began to write, the last when it has just been written. */
const moments = [0, 20, 60, 150, 'written'] as const
const rowsOfImport = 2000

/** Of each kind; `SHORESH_KILLS` says more for the long form. */
const kills = Number(process.env['SHORESH_KILLS'] ?? 2)
const casesOfImport = 3000
/** Of these, a second table brings as many again. */
const casesOfSecond = 500

/** A table whose failure points are told from those of every other round. */
function writeTable({ folder }: TestFile, round: number): string {
  const name = `round-${round}.csv`
  const rows = Array.from(
    { length: rowsOfImport },
    (_, row) => `Import ${round} row ${row},${1 + (row % 5)},${'x'.repeat(row % 90)}`,
  )
  writeFileSync(join(folder, name), ['title,severity,description', ...rows, ''].join('\n'))
  return name
}

/** Starts an import and kills it at this moment; true when it had ended with success before. */
async function killImport(
  { folder, path, userDataFolder }: TestFile,
  table: string,
  moment: (typeof moments)[number],
): Promise<boolean> {
  const child = spawn(process.execPath, [await commandLineFile(), 'import', path, table], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: userDataFolder, SHORESH_USER_DATA: userDataFolder, LC_ALL: 'C.UTF-8' },
    stdio: 'ignore',
  })
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', (code) => resolve(code))
  })
  const isWriting = () => existsSync(`${path}-journal`)
  while (child.exitCode === null && !isWriting()) await wait(1)
  if (moment === 'written') while (child.exitCode === null && isWriting()) await wait(1)
  else await wait(moment * Math.random())
  child.kill('SIGKILL')
  return (await ended) === 0
}

test('an import that is killed is there as a whole or not at all', { tags: ['K2'], timeout: 240_000 }, async ({ annotate }) => {
  const file = createTestFile()
  const counts = { whole: 0, absent: 0, hotJournals: 0, acknowledged: 0 }
  for (const [round, moment] of moments.entries()) {
    const isAcknowledged = await killImport(file, writeTable(file, round), moment)
    if (existsSync(`${file.path}-journal`)) counts.hotJournals += 1
    await openAndClose(file)
    expect(foundAt(file.path)).toBeNull()
    const { failurePoints = [] } = await dumpFile(file)
    const there = failurePoints.filter(({ title }) => title.startsWith(`Import ${round} row `)).length
    expect([0, rowsOfImport]).toContain(there)
    if (isAcknowledged) expect(there).toBe(rowsOfImport)
    counts.acknowledged += isAcknowledged ? 1 : 0
    counts[there === 0 ? 'absent' : 'whole'] += 1
  }
  const { whole, absent, hotJournals, acknowledged } = counts
  const figure = `kill -9 during imports: ${moments.length}/${moments.length} survived, ${whole} whole (${acknowledged} told so), ${absent} not there, 0 half, hot journals ${hotJournals}`
  await annotate(figure, figureOfCheck)
  expect(hotJournals).toBeGreaterThan(0)
  expect(whole).toBeGreaterThan(0)
})

function writeCases({ folder }: TestFile, name: string, count: number): string {
  const rows = Array.from(
    { length: count },
    (_, row) =>
      `T-${row},Kind ${row % 40},2026-0${1 + (row % 6)}-1${row % 9},Client ${row % 700},${row % 50},${'x'.repeat(row % 60)}`,
  )
  writeFileSync(join(folder, name), ['Ticket number,Title,Date,Customer,Cost,Text', ...rows, ''].join('\n'))
  return name
}

interface Killed {
  readonly name: string
  /** What it begins with. */
  readonly before: TestFile
  readonly command: (path: string) => readonly string[]
  /** How many cases there are before it, and when it was done. */
  readonly counts: { readonly before: number; readonly after: number }
}

/** An engagement without cases, one with those of an import, and what is done to each and killed. */
async function killedWork(): Promise<readonly Killed[]> {
  const empty = createTestFile()
  const filled = createTestFile()
  const before = await casesIn(empty)
  const first = writeCases(filled, 'first.csv', casesOfImport)
  const run = (...command: readonly string[]) => runHere(command, { settings: filled.userDataFolder, folder: filled.folder })
  const { stdout } = await run('import', filled.path, first, '--as', 'occurrences', '--json')
  const { import: id }: { readonly import: string } = JSON.parse(stdout)
  const all = before + casesOfImport
  const table = join(filled.folder, first)
  const second = join(filled.folder, writeCases(filled, 'second.csv', casesOfImport + casesOfSecond))
  const importOf = (data: string) => (path: string) => ['import', path, data, '--as', 'occurrences']
  return [
    { name: 'import', before: empty, command: importOf(table), counts: { before, after: all } },
    { name: 'undo', before: filled, command: (path) => ['imports', path, '--undo', id], counts: { before: all, after: before } },
    { name: 're-import', before: filled, command: importOf(second), counts: { before: all, after: all + casesOfSecond } },
  ]
}

async function casesIn(file: TestFile): Promise<number> {
  const { occurrences = [] } = await dumpFile(file)
  return occurrences.length
}

/** Starts the work on a copy of its file. */
async function start({ before, command }: Killed) {
  const file = copyOf(before)
  const child = spawn(process.execPath, [await commandLineFile(), ...command(file.path)], {
    cwd: file.folder,
    env: { PATH: process.env['PATH'], HOME: file.userDataFolder, SHORESH_USER_DATA: file.userDataFolder, LC_ALL: 'C.UTF-8' },
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => {
    child.on('exit', resolve)
  })
  return { file, child, ended }
}

/** Milliseconds that the work takes when nobody kills it. */
async function lengthOf(killed: Killed): Promise<number> {
  const startedAt = performance.now()
  const { file, ended } = await start(killed)
  await ended
  expect(await casesIn(file)).toBe(killed.counts.after)
  return performance.now() - startedAt
}

/** Kills the work: half of the times at any moment, else soon after it began to write. */
async function killOnce(killed: Killed, length: number, isWriting: boolean): Promise<TestFile> {
  const { file, child, ended } = await start(killed)
  while (isWriting && child.exitCode === null && !existsSync(`${file.path}-journal`)) await wait(1)
  await wait((isWriting ? 0.2 : 1) * length * Math.random())
  child.kill('SIGKILL')
  await ended
  return file
}

test('an import of cases, its undo and the next are whole or not there when killed, their rollups as a fresh count has them', {
  tags: ['K2'],
  timeout: 120_000 * (1 + kills),
}, async ({ annotate }) => {
  const figures: string[] = []
  for (const killed of await killedWork()) {
    const length = await lengthOf(killed)
    const found = { whole: 0, absent: 0 }
    for (let round = 0; round < kills; round += 1) {
      const file = await killOnce(killed, length, round % 2 === 0)
      await openAndClose(file)
      expect(foundAt(file.path)).toBeNull()
      const { before, after } = killed.counts
      const cases = await casesIn(file)
      expect([before, after]).toContain(cases)
      expect(keptRollups(file)).toEqual(freshRollups(file))
      expect(readdirSync(file.folder)).toEqual([basename(file.path)])
      found[cases === after ? 'whole' : 'absent'] += 1
    }
    figures.push(`${killed.name} ${kills}/${kills} survived, ${found.whole} whole, ${found.absent} not there`)
  }
  await annotate(`kill -9 of cases: ${figures.join('; ')}; rollups as a fresh count each time`, figureOfCheck)
})
