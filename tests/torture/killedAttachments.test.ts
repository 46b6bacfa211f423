import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createTestFile, dumpFile, openAndClose, type TestFile } from '../fixtures/engagementFiles.ts'
import { foundAt } from '../fixtures/sealedFile.ts'
import { figureOfCheck } from './checks.ts'

/** `SHORESH_KILLS` says more for the long form. */
const kills = Number(process.env['SHORESH_KILLS'] ?? 4)
const bytes = 6_000_000
const attaching = fileURLToPath(new URL('../fixtures/attachingProcess.ts', import.meta.url))

interface Ended {
  /** It had said that the attachment was kept before it ended. */
  readonly isKept: boolean
  /** Milliseconds from when the file was open. */
  readonly took: number
}

/** Keeps an attachment, whose bytes all have the number of the round; killed so many milliseconds after the file was open, where that is given. */
async function attach({ folder, path, userDataFolder }: TestFile, round: number, delay?: number): Promise<Ended> {
  const child = spawn(process.execPath, [attaching, path, userDataFolder, String(bytes), String(round)], {
    cwd: folder,
    detached: true,
    env: { PATH: process.env['PATH'], HOME: userDataFolder, NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (part) => {
    said += String(part)
  })
  const ended = new Promise((resolve) => child.on('close', resolve))
  while (child.exitCode === null && !said.includes('open')) await wait(1)
  const openedAt = performance.now()
  if (delay !== undefined) {
    await Promise.race([ended, wait(delay)])
    // With the processes that it has started.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  }
  await ended
  return { isKept: said.includes('kept'), took: performance.now() - openedAt }
}

/** The rounds whose attachment is in the file, each byte for byte. */
async function keptRounds(testFile: TestFile): Promise<readonly number[]> {
  const { evidence = [] } = await dumpFile(testFile)
  return evidence.flatMap(({ file }) => {
    const round = /^round-(\d+)\.bin$/.exec(file?.name ?? '')?.[1]
    if (file === undefined || round === undefined) return []
    expect(Buffer.from(file.data, 'base64').equals(Buffer.alloc(bytes, Number(round))), 'torn').toBe(true)
    return [Number(round)]
  })
}

test('a file that is killed while an attachment is stored in it has it whole or not at all, and no copy stays', {
  tags: ['K9'],
  timeout: 120_000 + kills * 30_000,
}, async ({ annotate }) => {
  const file = createTestFile()
  const beside = (): readonly string[] => readdirSync(file.folder).toSorted()
  const before = beside()
  const { isKept, took } = await attach(file, 0)
  expect(isKept).toBe(true)
  const counts = { kept: 0, absent: 0, dirty: 0 }
  const known = [0]
  for (let round = 1; round <= kills; round += 1) {
    // Every other one within the last third, in which the file is written to.
    const delay = took * (round % 2 === 0 ? 0.66 + 0.4 * Math.random() : Math.random())
    const killed = await attach(file, round, delay)
    const sent = join(file.userDataFolder, 'held')
    if (beside().length > before.length || (existsSync(sent) && readdirSync(sent).length > 0)) counts.dirty += 1
    await openAndClose(file)
    expect(foundAt(file.path)).toBeNull()
    const kept = await keptRounds(file)
    const isThere = kept.includes(round)
    expect(kept).toEqual(isThere ? [...known, round] : known)
    if (killed.isKept) expect(isThere).toBe(true)
    if (isThere) known.push(round)
    counts[isThere ? 'kept' : 'absent'] += 1
    expect(beside()).toEqual(before)
  }
  // What was sent and never kept goes with the next start of the app.
  await attach(file, kills + 1)
  expect(readdirSync(join(file.userDataFolder, 'held'))).toEqual([])
  const figure = `kill -9 while an attachment is stored: ${kills}, ${counts.kept} left it whole, ${counts.absent} without it, 0 torn, ${counts.dirty} left something that the next start removed`
  await annotate(figure, figureOfCheck)
})
