import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { connect } from '../../../../../electron/backend/engagement/base/connection.ts'
import { listBackups } from '../../../../../electron/backend/engagement/copies/backups.ts'
import { copyDatabase } from '../../../../../electron/backend/engagement/copies/copyDatabase.ts'
import { pagesOfTurn } from '../../../../../electron/backend/engagement/copies/copyPages.ts'
import { sweepUnfinishedCopies } from '../../../../../electron/backend/engagement/copies/UnfinishedCopy.ts'
import type { EngagementFile } from '../../../../../electron/backend/engagement/EngagementFile.ts'
import { createJobs } from '../../../../../electron/backend/jobs/createJobs.ts'
import type { ToWorkplace } from '../../../../../electron/backend/jobs/jobMessages.ts'
import { startNodeProcess } from '../../../../../electron/backend/jobs/startNodeProcess.ts'
import { storedLists } from '../../../../../electron/backend/store/storedLists.ts'
import { startChild } from '../../../../fixtures/childProcess.ts'
import { jobs, label, open, openAndClose, refusalOf, type TestFile } from '../../../../fixtures/engagementFiles.ts'
import { createLargeFile } from '../../../../fixtures/largeFile.ts'
import { temporaryFolder } from '../../../../fixtures/temporaryFolder.ts'

const { failurePoints } = storedLists

function addPair(file: EngagementFile, pair: number): void {
  file.write(label, 'test', (transaction) =>
    failurePoints.insert(
      transaction,
      ['a', 'b'].map((half) => ({ id: `${pair}-${half}`, title: half })),
    ),
  )
}

function idsIn(file: EngagementFile): readonly string[] {
  return file.read((db) => failurePoints.read(db)).map(({ id }) => id)
}

/** What a file holds after so many pairs. */
function pairs(count: number): readonly string[] {
  return ['f1', ...Array.from({ length: count }, (_, pair) => [`${pair}-a`, `${pair}-b`]).flat()]
}

async function idsAt(file: TestFile, path: string | null): Promise<readonly string[]> {
  const opened = await open({ ...file, path: path ?? '' }, { mode: 'read' })
  try {
    return idsIn(opened)
  } finally {
    opened.close()
  }
}

/** The same of a large file, without the checks of an opening. */
function idsWithin(path: string | null): readonly unknown[] {
  const connection = connect(path ?? '', { readonly: true })
  try {
    return connection.prepare('SELECT id FROM failure_point ORDER BY position').pluck().all()
  } finally {
    connection.close()
  }
}

/** Names of all files and folders that lie where unfinished copies do, or that have the form of one. */
function leftOf({ folder, userDataFolder }: Pick<TestFile, 'folder' | 'userDataFolder'>): readonly string[] {
  const unfinished = join(userDataFolder, 'backups', 'unfinished')
  return [
    ...(existsSync(unfinished) ? readdirSync(unfinished) : []),
    ...readdirSync(folder, { recursive: true }).filter((name) => /\.tmp/.test(String(name))),
  ].map(String)
}

/** Bytes of the pages that are copied so far; null when no copy is under way. */
function bytesCopied({ userDataFolder }: TestFile): number | null {
  const unfinished = join(userDataFolder, 'backups', 'unfinished')
  const [copy] = existsSync(unfinished) ? readdirSync(unfinished) : []
  return copy === undefined ? null : (statSync(join(unfinished, copy, 'pages'), { throwIfNoEntry: false })?.size ?? null)
}

test('edits and reads are answered while a large file is backed up, and the backup holds every edit up to one moment', async () => {
  const file = createLargeFile(100)
  const opened = await open(file)
  let isOver = false
  const backup = opened.copies.backUp().finally(() => {
    isOver = true
  })
  let made = 0
  const sizes = new Set<number | null>()
  while (!isOver) {
    await nextTurn()
    sizes.add(bytesCopied(file))
    addPair(opened, made)
    made += 1
    expect(idsIn(opened).length).toBe(1 + 2 * made)
  }
  const inBackup = idsWithin(await backup)
  const before = (inBackup.length - 1) / 2
  console.log(
    `edits acknowledged during a backup: ${before} while pages were copied, ${made - before} while it was finished, at ${sizes.size} sizes of the copy`,
  )
  expect(inBackup).toEqual(pairs(before))
  // Nothing of it, none, and all of it would be there if the pages were copied in one go.
  expect(sizes.size).toBeGreaterThan(6)
  expect(made).toBeGreaterThan(before)
  // What came after that moment is not backed up yet.
  expect(idsWithin(await opened.copies.backupIfDirty())).toEqual(pairs(made))
  expect(await opened.copies.backupIfDirty()).toBeNull()
  opened.close()
  expect(leftOf(file)).toEqual([])
})

test('copies that are asked for at once are made one after the other', async () => {
  const file = createLargeFile(5)
  const opened = await open(file)
  addPair(opened, 0)
  const first = opened.copies.backupIfDirty()
  const second = opened.copies.backupIfDirty()
  const saved = opened.copies.copyTo(join(file.folder, 'copy.shoresh'))
  expect(leftOf(file).length).toBeLessThanOrEqual(1)
  expect(await idsAt(file, await first)).toEqual(pairs(1))
  expect(await second).toBeNull()
  await saved
  opened.close()
  expect(readdirSync(file.folder).toSorted()).toEqual(['client.shoresh', 'copy.shoresh'])
})

test('a file that is closed in the middle of a copy is free at once, and nothing of the copy is left', async () => {
  const file = createLargeFile(20)
  for (const phase of ['pages', 'finishing'] as const) {
    const opened = await open(file)
    const backup = opened.copies.backUp()
    const refused = refusalOf(() => backup)
    const isThere = () => leftOf(file).length > 0
    while (!isThere()) await nextTurn()
    if (phase === 'finishing') await new Promise((resolve) => setTimeout(resolve, 300))
    opened.close()
    const again = await open(file)
    again.close()
    expect(['no-file-open', 'nothing was refused']).toContain(await refused)
    await opened.copies.settled()
    expect(leftOf(file)).toEqual([])
  }
  for (const { path } of listBackups(file.path, file.userDataFolder)) expect(await idsAt(file, path)).toEqual(pairs(0))
})

test('a copy whose process is killed is refused, and nothing of it is left', async () => {
  const file = createLargeFile(5)
  const target = join(file.folder, 'copy.shoresh')
  const connection = connect(file.path, {})
  const dying = createJobs(() => {
    const place = startNodeProcess()
    const post = (message: ToWorkplace) => {
      place.post(message)
      place.end()
    }
    return { ...place, post }
  })
  const options = { ...file, jobs: dying, leaveOut: 'deleted' } as const
  await expect(copyDatabase(connection, target, options)).rejects.toThrow('ended without an answer')
  connection.close()
  expect([leftOf(file), readdirSync(file.folder)]).toEqual([[], ['client.shoresh']])
})

test('another connection that never stops writing does not keep a copy from its end', async () => {
  const file = createLargeFile(20)
  const [reader, writer] = [connect(file.path, { readonly: true }), connect(file.path, {})]
  writer.exec('CREATE TABLE other (one INTEGER); INSERT INTO other VALUES (0)')
  let isOver = false
  const target = join(file.folder, 'copy.shoresh')
  const copying = copyDatabase(reader, target, { ...file, jobs }).finally(() => {
    isOver = true
  })
  while (!isOver) {
    writer.exec('UPDATE other SET one = one + 1')
    await nextTurn()
  }
  await copying
  const copy = connect(target, { readonly: true })
  expect(copy.prepare('SELECT one > 0 FROM other').pluck().get()).toBe(1)
  for (const connection of [reader, writer, copy]) connection.close()
})

test('programs killed in the middle of copies leave whole copies only, and the next start removes the rest', async () => {
  const file = createLargeFile(5)
  const copies = join(file.folder, 'copies')
  mkdirSync(copies)
  let found = 0
  for (let round = 0; round < 4; round += 1) {
    const folder = join(copies, String(round))
    mkdirSync(folder)
    const child = startChild('copying', [file.path, file.userDataFolder, folder])
    await child.printed('open')
    await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 900))
    child.process.kill('SIGKILL')
    await child.ended
    found += leftOf(file).length
    // What it was doing in a process of its own ends by itself, a moment later.
    await new Promise((resolve) => setTimeout(resolve, 200))
    sweepUnfinishedCopies(file.userDataFolder)
    expect(leftOf(file)).toEqual([])
    await openAndClose(file)
  }
  const made = [
    ...listBackups(file.path, file.userDataFolder).map(({ path }) => path),
    ...readdirSync(copies, { recursive: true }).map((name) => join(copies, String(name))),
  ].filter((path) => path.endsWith('.shoresh'))
  for (const path of made) expect(await idsAt(file, path)).toEqual(pairs(0))
  console.log(`killed in the middle of copies: ${made.length} whole copies, ${found} files of unfinished ones, all removed`)
  expect(found).toBeGreaterThan(0)
})

test('a copy that meets a full disk or no folder is refused with the reason, and leaves nothing', async () => {
  const file = createLargeFile(5)
  const child = startChild('copying', [file.path, file.userDataFolder, file.folder, '1'], 'ulimit -f 8000')
  await child.ended
  expect(child.lines.slice(1).filter((line) => line !== 'disk-full' && line !== 'disk-error')).toEqual([])
  expect(child.lines.length).toBe(3)
  const opened = await open(file)
  expect(await refusalOf(() => opened.copies.copyTo(join(file.folder, 'gone', 'copy.shoresh')))).toBe('not-found')
  addPair(opened, 0)
  expect(await idsAt(file, await opened.copies.backUp())).toEqual(pairs(1))
  opened.close()
  expect([leftOf(file), readdirSync(file.folder)]).toEqual([[], ['client.shoresh']])
})

test('only a file of our own kind is removed beside a copy that was left, whatever its note says', () => {
  const userDataFolder = temporaryFolder()
  const other = join(userDataFolder, 'engagement.shoresh')
  const folder = join(userDataFolder, 'backups', 'unfinished', '999999999-dead')
  mkdirSync(folder, { recursive: true })
  for (const [path, content] of [
    [other, 'keep'],
    [join(folder, 'beside'), other],
  ] as const)
    writeFileSync(path, content)
  sweepUnfinishedCopies(userDataFolder)
  expect([existsSync(other), readdirSync(dirname(folder))]).toEqual([true, []])
})

test('a turn of copying is about eight milliseconds long, grows at most twofold, and always copies something', () => {
  fc.assert(
    fc.property(fc.integer({ min: 32, max: 4096 }), fc.double({ min: 0, max: 1e4, noNaN: true }), (before, took) => {
      const pages = pagesOfTurn(before, took)
      expect(pages).toBeGreaterThanOrEqual(32)
      expect(pages).toBeLessThanOrEqual(Math.min(4096, 2 * before))
      const expected = (took / before) * pages
      if (pages > 32) expect(expected).toBeLessThanOrEqual(8 + took / before)
    }),
  )
})
