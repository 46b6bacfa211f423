import { closeSync, openSync, writeSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Jobs } from '../../../../electron/backend/jobs/createJobs.ts'
import type { WriteExecutor } from '../../../../electron/backend/store/base/executor.ts'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { createTestFile, dump, fingerprint, jobs, label, open, refusalOf } from '../../../fixtures/engagementFiles.ts'

const many = engagementOf({
  failurePoints: Array.from({ length: 2000 }, (_, index) => ({
    id: `f${index}`,
    title: `t${index}`,
    description: `${index} `.repeat(1000),
  })),
})

/** A file is large enough here to be used before all of it was checked. */
const large = { waitingSize: 0 } as const

/** Bytes before a page that holds nothing but part of a failure point's description. */
function pageOfDescriptions(path: string): number {
  const database = new Database(path, { readonly: true })
  const pages = database
    .prepare<[], number>("SELECT pgoffset FROM dbstat WHERE name = 'failure_point' AND pagetype = 'overflow' ORDER BY pageno")
    .pluck()
    .all()
  database.close()
  const page = pages[Math.floor(pages.length / 2)]
  if (page === undefined) throw new Error('no description is longer than a page')
  return page
}

/** Checks whose end is told only when the gate is open: how soon a small file is checked depends on the machine. */
function checksBehindGate() {
  let end: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    end = resolve
  })
  const held: Jobs = {
    ...jobs,
    run: (kind, input, options) => jobs.run(kind, input, options).finally(() => gate),
  }
  return { jobs: held, end }
}

const add = (id: string) => (transaction: WriteExecutor) => storedLists.failurePoints.insert(transaction, [{ id, title: id }])

test('a large file is read at once, and written to when all of it was checked', async () => {
  const checks = checksBehindGate()
  const file = await open(createTestFile(many), { ...large, jobs: checks.jobs })
  expect(dump(file).failurePoints?.length).toBe(2000)
  expect(await refusalOf(() => file.write(label, 'test', add('early')))).toBe('still-checked')
  expect(file.readOnly).toBe(false)
  checks.end()
  await file.checked
  file.write(label, 'test', add('in-time'))
  expect(dump(file).failurePoints?.length).toBe(2001)
  file.close()
})

test('a large file that is found damaged while it is open can be viewed and takes no write', async () => {
  const damaged = createTestFile(many)
  // In the middle of the descriptions: nothing that opening reads.
  const offset = pageOfDescriptions(damaged.path)
  const descriptor = openSync(damaged.path, 'r+')
  writeSync(descriptor, Buffer.alloc(4, 0xff), 0, 4, offset)
  closeSync(descriptor)
  const before = fingerprint(damaged.path)
  expect(await refusalOf(() => open(damaged))).toBe('damaged')
  const checks = checksBehindGate()
  const file = await open(damaged, { ...large, jobs: checks.jobs })
  expect(file.readOnly).toBe(false)
  checks.end()
  expect(await refusalOf(() => file.checked)).toBe('damaged')
  expect([file.readOnly, file.viewOnly]).toEqual([true, null])
  expect(await refusalOf(() => file.write(label, 'test', add('late')))).toBe('damaged')
  file.close()
  expect(fingerprint(damaged.path)).toBe(before)
})

test('a large file that is closed before all of it was checked is free at once', async () => {
  const file = createTestFile(many)
  const first = await open(file, large)
  first.close()
  const second = await open(file, large)
  expect(second.readOnly).toBe(false)
  second.close()
})

test('an opening can be given up, and leaves the file free', async () => {
  const file = createTestFile(many)
  const stop = new AbortController()
  const opening = open(file, { signal: stop.signal })
  stop.abort(new Error('the program ends'))
  await expect(opening).rejects.toThrow('the program ends')
  const opened = await open(file)
  opened.close()
})
