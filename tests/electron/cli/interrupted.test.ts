import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createEngagementFile } from '../../../electron/backend/engagement/createEngagementFile.ts'
import { engagementOf } from '../../fixtures/barsEngagement.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { commandLineFile, runShoresh } from './runShoresh.ts'

const command = ['import', 'client.shoresh', 'complaints.csv', '--as', 'occurrences']
const rows = 40_000
/** Milliseconds: before the table is open, while it is read, while it is written. */
const moments = [150, 450, 900, 1500] as const
/** What a person waits for a program that they have stopped, on a busy machine. */
const patience = 10_000

function workplace() {
  const folder = join(temporaryFolder(), 'work')
  const settings = join(folder, '..', 'settings')
  mkdirSync(folder)
  mkdirSync(settings)
  createEngagementFile(join(folder, 'client.shoresh'), engagementOf({ name: 'Client' }))
  const lines = Array.from(
    { length: rows },
    (_, row) => `Late delivery ${row % 50},2026-03-${String(1 + (row % 28)).padStart(2, '0')},${row}`,
  )
  writeFileSync(join(folder, 'complaints.csv'), `title,date,external id\n${lines.join('\n')}\n`)
  return { folder, settings }
}

/** Runs an import in a group of processes as a terminal does, and stops the whole group as Ctrl+C does. */
async function interruptImport({ folder, settings }: ReturnType<typeof workplace>, after: number) {
  const cli = await commandLineFile()
  const child = spawn(process.execPath, [cli, ...command], {
    cwd: folder,
    detached: true,
    env: { PATH: process.env['PATH'], HOME: settings, SHORESH_USER_DATA: settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    said += part
  })
  const ended = once(child, 'close')
  await new Promise((resolve) => setTimeout(resolve, after))
  const { pid } = child
  if (pid === undefined) throw new Error('the import did not start')
  if (child.exitCode === null) process.kill(-pid, 'SIGINT')
  const late = setTimeout(() => process.kill(-pid, 'SIGKILL'), patience)
  const [exitCode, signal]: unknown[] = await ended
  clearTimeout(late)
  return { exitCode, signal, said }
}

test.each(moments)('an import that is stopped by Ctrl+C after %i ms has happened whole or not at all', async (after) => {
  const place = workplace()
  const { exitCode, signal, said } = await interruptImport(place, after)
  expect(signal === 'SIGINT' || exitCode === 130 || exitCode === 0, `${exitCode} ${signal}: ${said}`).toBe(true)
  expect(said).not.toMatch(/\bat .+:\d+:\d+/)
  const checked = await runShoresh(['check', 'client.shoresh'], place)
  expect(checked, checked.stderr).toMatchObject({ exitCode: 0 })
  const dumped = await runShoresh(['dump', 'client.shoresh'], place)
  const { occurrences = [] } = JSON.parse(dumped.stdout)
  expect([0, rows]).toContain(occurrences.length)
  // What was left beside the file goes with the next who writes to it.
  const again = await runShoresh(command, place)
  expect(again, again.stderr).toMatchObject({ exitCode: 0 })
  expect(JSON.parse((await runShoresh(['dump', 'client.shoresh'], place)).stdout).occurrences).toHaveLength(rows)
  expect(readdirSync(place.folder).sort()).toEqual(['client.shoresh', 'complaints.csv'])
})
