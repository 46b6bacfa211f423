import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { translator } from '../../shared/i18n/translator.ts'
import { createLargeFile } from '../fixtures/largeFile.ts'
import { launchElectron } from './harness/launchElectron.ts'
import { goTo } from './journeys/frame.ts'

let settingsFolder = ''

beforeEach(async () => {
  settingsFolder = await mkdtemp(join(tmpdir(), 'shoresh-closing-'))
})

afterEach(() => rm(settingsFolder, { recursive: true, force: true, maxRetries: 5 }))

/** What the processes of the app are started with names the folder of its settings. Linux tells that of each. */
function processesLeft(): readonly string[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc').filter((id) => /^\d+$/.test(id) && commandOf(id).includes(settingsFolder))
}

function commandOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8')
  } catch {
    // It has ended meanwhile.
    return ''
  }
}

/** Beside the backend, which runs as a service of Node too, there is a process for its jobs. */
async function jobProcessStarted(): Promise<void> {
  if (process.platform !== 'linux') return
  const services = () => processesLeft().filter((id) => commandOf(id).includes('NodeService')).length
  await expect.poll(services, { timeout: 20_000 }).toBe(2)
}

function backupsLeft(): readonly string[] {
  const folder = join(settingsFolder, 'backups')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function titlesIn(path: string): readonly unknown[] {
  const connection = new Database(path, { readonly: true })
  try {
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
    return connection.prepare('SELECT title FROM failure_point ORDER BY position').pluck().all()
  } finally {
    connection.close()
  }
}

test('closed while it checks a large file, and while it backs one up, the app leaves a whole file and nothing else', async () => {
  const { path } = createLargeFile(100)
  const t = translator('en')
  const checking = await launchElectron({ settingsFolder, file: path })
  await jobProcessStarted()
  await checking.close()
  expect([processesLeft(), readdirSync(dirname(path)), backupsLeft()]).toEqual([[], ['client.shoresh'], []])

  const editing = await launchElectron({ settingsFolder, file: path })
  await editing.page.getByRole('navigation', { name: t('shell.mainNavigation') }).waitFor()
  await goTo({ page: editing.page, t }, 'failure-points')
  const field = editing.page.getByRole('textbox', { name: t('failurePointsScreen.newRowLabel') })
  await field.fill('Called twice')
  await field.press('Enter')
  await editing.page.getByRole('row').getByText('Called twice').first().waitFor()
  await editing.close()
  expect([processesLeft(), readdirSync(dirname(path))]).toEqual([[], ['client.shoresh']])
  expect(titlesIn(path)).toEqual(['Waits', 'Called twice'])
  const [backup = '', ...others] = backupsLeft()
  expect(others).toEqual([])
  expect(titlesIn(backup)).toEqual(['Waits', 'Called twice'])
})
