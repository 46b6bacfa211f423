import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createBackend } from '../../../../../electron/backend/createBackend.ts'
import { connect } from '../../../../../electron/backend/engagement/base/connection.ts'
import type { ToWorkplace } from '../../../../../electron/backend/jobs/jobMessages.ts'
import { startNodeProcess } from '../../../../../electron/backend/jobs/startNodeProcess.ts'
import type { Workplace } from '../../../../../electron/backend/jobs/Workplace.ts'
import { temporaryFolder, testBackend } from '../testBackend.ts'

function backupsIn(userDataFolder: string): readonly string[] {
  const folder = join(userDataFolder, 'backups')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => path.endsWith('.shoresh'))
}

function titlesIn(path: string): unknown {
  const connection = connect(path, { readonly: true })
  try {
    return connection.prepare('SELECT title FROM failure_point ORDER BY position').pluck().all()
  } finally {
    connection.close()
  }
}

it('holds all that was changed when a file is closed, and none is made of one that nothing was changed in', async () => {
  const { client, folder, userDataFolder } = testBackend()
  await client.files.create({ name: 'One', language: 'en' })
  await client.files.close()
  expect(backupsIn(userDataFolder)).toEqual([])
  const [one] = await client.files.known()
  await client.files.open({ handle: one?.handle ?? '' })
  await client.failurePoint.create({ title: 'Waits' })
  const closing = client.files.close()
  await client.failurePoint.create({ title: 'Called while it was closed' })
  await closing
  const [backup = '', ...others] = backupsIn(userDataFolder)
  expect(others).toEqual([])
  expect([['Waits'], ['Waits', 'Called while it was closed']]).toContainEqual(titlesIn(backup))
  expect(titlesIn(join(folder, 'One.shoresh'))).toEqual(['Waits', 'Called while it was closed'])
  expect(readdirSync(folder)).toEqual(['One.shoresh'])
})

/** A process that never comes to finish a copy; `asked` resolves when it should. */
function stuckProcess(asked: () => void): Workplace {
  const place = startNodeProcess()
  return {
    get isOver() {
      return place.isOver
    },
    post(message: ToWorkplace) {
      if (message.kind === 'job' && message.name === 'finish-copy') asked()
      else place.post(message)
    },
    listen: (listener) => place.listen(listener),
    hold: (isHeld) => place.hold(isHeld),
    end: () => place.end(),
  }
}

it('is given up when it keeps the file from being closed for too long, with nothing lost and nothing left', async () => {
  const folder = temporaryFolder()
  const userDataFolder = join(folder, 'user')
  const faults: unknown[] = []
  let isAsked: () => void = () => undefined
  const asked = new Promise<void>((resolve) => {
    isAsked = resolve
  })
  const backend = createBackend({
    kind: 'browser',
    version: '1.2.3',
    userDataFolder,
    startProcess: () => stuckProcess(isAsked),
    files: { choice: 'folder', folder },
    showOpened: () => undefined,
    logFault: (fault) => faults.push(fault),
  })
  const client = createRouterClient(backend.router)
  await client.files.create({ name: 'One', language: 'en' })
  await client.failurePoint.create({ title: 'Waits' })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const closed = backend.close()
  await asked
  vi.advanceTimersByTime(10_000)
  await closed
  expect(titlesIn(join(folder, 'One.shoresh'))).toEqual(['Waits'])
  expect(readdirSync(folder).toSorted()).toEqual(['One.shoresh', 'user'])
  expect([backupsIn(userDataFolder), readdirSync(join(userDataFolder, 'backups', 'unfinished'))]).toEqual([[], []])
  expect(faults).toEqual([expect.objectContaining({ code: 'no-file-open' })])
})
