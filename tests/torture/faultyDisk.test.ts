import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ensureSystemPackages } from '../../build/runtime/systemPackages.ts'
import { listBackups } from '../../electron/backend/engagement/copies/backups.ts'
import { startChild } from '../fixtures/childProcess.ts'
import { copyOf, createTestFile, dumpFile, open, openAndClose, type TestFile } from '../fixtures/engagementFiles.ts'
import { foundAt } from '../fixtures/sealedFile.ts'
import { figureOfCheck } from './checks.ts'

/** The calls by which anything of a file or its name changes on the disk. */
const calls = 'pwrite64,fsync,fdatasync,ftruncate,unlink,rename,link'
const errors = ['ENOSPC', 'EIO', 'EACCES'] as const

/** Each error once at one place and once from a place on; the long form, which `SHORESH_KILLS` asks for, tries another place. */
const areLasting = process.env['SHORESH_KILLS'] === undefined ? [false, true] : [false, false, true]

/** As `faultyDisk` takes them in. */
const rowsOfImport = 300

interface Fault {
  readonly error: (typeof errors)[number]
  /** Which of the calls of each thread fails. */
  readonly at: number
  /** All later ones fail too. */
  readonly isLasting: boolean
}

interface Worked {
  readonly file: TestFile
  readonly older: string
  readonly copy: string
}

function newWork(whole: TestFile): Worked {
  const file = copyOf(whole)
  const older = join(file.folder, 'older.shoresh')
  copyFileSync(join(import.meta.dirname, '../fixtures/schema1.shoresh'), older)
  mkdirSync(join(file.folder, 'copies'))
  return { file, older, copy: join(file.folder, 'copies', 'copy.shoresh') }
}

/** Does all the work under strace, which makes the calls fail; answers with the lines printed and the calls of the main thread. */
async function workWith({ file, older, copy }: Worked, mark: string, fault: Fault | null) {
  const log = join(file.userDataFolder, 'calls')
  const when = fault === null ? '' : `-e inject=${calls}:error=${fault.error}:when=${fault.at}${fault.isLasting ? '+' : ''}`
  const strace = `set -- strace -f -qq --seccomp-bpf -o "${log}" -e trace=${calls} ${when} "$@"`
  const child = startChild('faultyDisk', [file.path, older, copy, file.userDataFolder, mark], strace)
  await child.ended
  const traced = readFileSync(log, 'utf8').split('\n')
  const main = traced[0]?.split(' ')[0] ?? ''
  return {
    exitCode: child.process.exitCode,
    lines: child.lines,
    ofMain: traced.filter((line) => line.startsWith(`${main} `)).length,
    injected: traced.filter((line) => line.includes('(INJECTED)')).length,
  }
}

/** What was lost, torn or left unusable by a fault; nothing when it was borne. */
async function damageOf({ file, older, copy }: Worked, mark: string, lines: readonly string[]): Promise<readonly string[]> {
  const damage: string[] = []
  const isDone = (step: string) => lines.includes(`${step} done`)
  await openAndClose(file)
  if (foundAt(file.path) !== null) damage.push(`the file is ${foundAt(file.path)}`)
  const { failurePoints = [], occurrences = [] } = await dumpFile(file)
  const rows = occurrences.filter((row) => row.import === mark).length
  for (const edit of [`${mark}-1`, `${mark}-2`]) {
    if (isDone(`edit ${edit}`) && !failurePoints.some(({ id }) => id === edit)) damage.push(`${edit} is lost`)
  }
  const isWhole = rows === rowsOfImport || (rows === 0 && !isDone(`import ${mark}`))
  if (!isWhole) damage.push(`${rows} of the rows of the import`)
  if (existsSync(copy) ? foundAt(copy) !== null : isDone('copy')) damage.push('the copy is torn')
  for (const backup of listBackups(file.path, file.userDataFolder)) {
    if (foundAt(backup.path) !== null) damage.push('a backup is torn')
  }
  await openAndClose({ ...file, path: older })
  if (foundAt(older) !== null) damage.push('the older file is not migrated')
  const opened = await open(file)
  opened.write({ key: 'failure-point.add', params: { title: 'x' } }, 'test', () => undefined)
  opened.close()
  const left = readdirSync(file.folder).filter((name) => name.endsWith('.tmp') || name.endsWith('-journal'))
  if (left.length > 0) damage.push(`left beside: ${left.join()}`)
  return damage
}

test('a fault of the disk at any step of an edit, an import, a copy, a backup and a migration is borne', {
  tags: ['K8'],
  timeout: 600_000,
}, async ({ annotate }) => {
  await ensureSystemPackages()
  const original = createTestFile()
  const whole = await workWith(newWork(original), 'whole', null)
  expect(whole.lines.filter((line) => !line.endsWith(' done'))).toEqual([])
  expect(whole.lines.length).toBe(8)
  const faults = errors.flatMap((error): readonly Fault[] =>
    areLasting.map((isLasting) => ({ error, isLasting, at: 1 + Math.floor(Math.random() * whole.ofMain) })),
  )
  const counts = { injected: 0, refusals: 0 }
  const damage: string[] = []
  for (const [index, fault] of faults.entries()) {
    const work = newWork(original)
    const mark = `m${index}`
    const { exitCode, lines, injected } = await workWith(work, mark, fault)
    counts.injected += injected
    counts.refusals += lines.filter((line) => !line.endsWith(' done')).length
    const found = [...(exitCode === 0 ? [] : [`ended with ${exitCode}`]), ...(await damageOf(work, mark, lines))]
    for (const one of found) damage.push(`${fault.error} at ${fault.at}${fault.isLasting ? ' and on' : ''}: ${one}`)
  }
  const { injected, refusals } = counts
  const figure = `faults of the disk: ${faults.length} runs, ${injected} calls failed of ${whole.ofMain} places, ${refusals} steps refused, ${damage.length} lost or torn`
  await annotate(figure, figureOfCheck)
  expect(damage).toEqual([])
  expect(injected).toBeGreaterThanOrEqual(faults.length)
})
