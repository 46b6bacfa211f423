import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { commandLineFile, runHere } from '../electron/cli/runShoresh.ts'
import { createTestFile, openAndClose, type TestFile } from '../fixtures/engagementFiles.ts'
import { foundAt } from '../fixtures/sealedFile.ts'
import { figureOfCheck } from './checks.ts'

/** Each is killed so many milliseconds after it began to write, the last when it has just been written. */
const moments = [0, 20, 60, 150, 'written'] as const
const rowsOfImport = 2000

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
  const { folder, userDataFolder } = file
  const counts = { whole: 0, absent: 0, hotJournals: 0, acknowledged: 0 }
  for (const [round, moment] of moments.entries()) {
    const isAcknowledged = await killImport(file, writeTable(file, round), moment)
    if (existsSync(`${file.path}-journal`)) counts.hotJournals += 1
    await openAndClose(file)
    expect(foundAt(file.path)).toBeNull()
    const { stdout } = await runHere(['dump', file.path], { settings: userDataFolder, folder })
    const there = stdout.split(`"Import ${round} row `).length - 1
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
