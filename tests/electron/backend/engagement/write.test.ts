import { copyFileSync, linkSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { EngagementFile } from '../../../../electron/backend/engagement/EngagementFile.ts'
import type { WriteExecutor } from '../../../../electron/backend/store/base/executor.ts'
import { readEngagement } from '../../../../electron/backend/store/engagementValue.ts'
import { removeItem } from '../../../../electron/backend/store/removeItem.ts'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import { createTestFile, dump, dumpFile, label, open, refusalOf, type TestFile } from '../../../fixtures/engagementFiles.ts'
import { figureOfCheck } from '../../../torture/checks.ts'

const { failurePoints, fixes } = storedLists

const add =
  (id: string) =>
  (transaction: WriteExecutor): unknown =>
    failurePoints.insert(transaction, [{ id, title: id }])

function write(file: EngagementFile, id: string): void {
  file.write(label, 'test', add(id))
}

test('a write that fails in the middle leaves no row, no step and no commit', async () => {
  const file = await open(createTestFile())
  const before = dump(file)
  const failing = () =>
    file.write(label, 'test', (transaction) => {
      add('a')(transaction)
      throw new Error('in the middle')
    })
  expect(failing).toThrow('in the middle')
  expect(dump(file)).toEqual(before)
  expect([file.dataVersion, file.undoState().undo]).toEqual([0, null])
  write(file, 'b')
  expect(dump(file).failurePoints?.length).toBe(3)
  file.close()
})

test('what a write reads within itself is its own state, and its answer is passed on', async () => {
  const file = await open(createTestFile())
  const count = file.write(label, 'test', (transaction) => {
    add('a')(transaction)
    return [readEngagement(transaction), file.read(readEngagement)].map(({ failurePoints }) => failurePoints.length)
  })
  expect(count).toEqual([3, 3])
  file.close()
})

test('work that waits is refused and rolled back', async () => {
  const file = await open(createTestFile())
  const waiting = () =>
    file.write(label, 'test', async (transaction) => {
      add('a')(transaction)
    })
  expect(waiting).toThrow('must not wait')
  expect(dump(file).failurePoints?.length).toBe(2)
  file.close()
})

test('a write inside a write is refused, and the outer one is rolled back with it', async () => {
  const file = await open(createTestFile())
  const nested = () =>
    file.write(label, 'test', (transaction) => {
      add('a')(transaction)
      write(file, 'b')
    })
  expect(nested).toThrow('inside another')
  expect(dump(file).failurePoints?.length).toBe(2)
  file.close()
})

test('the executor of a transaction is dead after it', async () => {
  const file = await open(createTestFile())
  let kept: WriteExecutor | undefined
  file.write(label, 'test', (transaction) => {
    kept = transaction
    add('a')(transaction)
  })
  expect(() => kept && add('b')(kept)).toThrow('has ended')
  file.close()
})

test('broken references, ids given twice, values out of range and rows that are gone are refused by name', async () => {
  const file = await open(createTestFile())
  const refused = (work: (transaction: WriteExecutor) => unknown) => refusalOf(() => file.write(label, 'test', work))
  expect(await refused((t) => failurePoints.insert(t, [{ id: 'n', title: 'n', stage: 'nowhere' }]))).toBe('broken-reference')
  expect(await refused((t) => failurePoints.insert(t, [{ id: 'f1', title: 'n' }]))).toBe('duplicate-id')
  expect(await refused((t) => failurePoints.insert(t, [{ id: 'n', title: 'n', severity: 6 }]))).toBe('out-of-range')
  expect(
    await refused((t) =>
      fixes.insert(t, [{ id: 'n', title: 'n', effects: [{ rootCause: 'r1', effectiveness: [0.9, 0.5, 1] }] }]),
    ),
  ).toBe('out-of-range')
  expect(await refused((t) => removeItem(t, 'failurePoints', 'never'))).toBe('gone')
  file.close()
})

const disappearances: readonly (readonly [string, (file: TestFile) => void])[] = [
  ['deleted', ({ path }) => rmSync(path)],
  ['renamed', ({ path }) => renameSync(path, `${path}.moved`)],
  [
    'replaced',
    ({ path }) => {
      copyFileSync(path, `${path}.other`)
      renameSync(`${path}.other`, path)
    },
  ],
]

test('a file that is deleted, renamed or replaced while open takes no write, and its content can still be saved', {
  tags: ['S10'],
}, async ({ annotate }) => {
  let silent = 0
  for (const [name, disappear] of disappearances) {
    const testFile = createTestFile()
    const file = await open(testFile)
    write(file, 'before')
    disappear(testFile)
    const code = await refusalOf(() => write(file, 'after'))
    if (code !== 'moved') silent += 1
    expect([name, code, await refusalOf(() => file.undo('test'))]).toEqual([name, 'moved', 'moved'])
    const path = join(testFile.userDataFolder, 'saved.shoresh')
    await file.copies.copyTo(path)
    expect((await dumpFile({ ...testFile, path })).failurePoints?.map(({ id }) => id)).toEqual(['f1', 'f2', 'before'])
    file.close()
  }
  await annotate(`silent writes to a moved file: ${silent}/${disappearances.length}`, figureOfCheck)
})

test('a file that moves during the work of a write is noticed before the commit', async () => {
  const testFile = createTestFile()
  const file = await open(testFile)
  const moving = () =>
    file.write(label, 'test', (transaction) => {
      renameSync(testFile.path, `${testFile.path}.moved`)
      add('late')(transaction)
    })
  expect(await refusalOf(moving)).toBe('moved')
  file.close()
  expect((await dumpFile({ ...testFile, path: `${testFile.path}.moved` })).failurePoints?.length).toBe(2)
})

test('a write by another program is reported and never overwritten', { tags: ['S10'] }, async () => {
  const testFile = createTestFile()
  const file = await open(testFile)
  write(file, 'ours')
  const other = new Database(testFile.path)
  other.exec(
    "BEGIN; INSERT INTO change (kind, label, author, made_at) VALUES ('edit', '{}', '', ''); INSERT INTO current_change (one, change) SELECT 1, max(id) FROM change",
  )
  other.exec("UPDATE failure_point SET title = 'theirs' WHERE id = 'f1'; DELETE FROM current_change; COMMIT")
  other.close()
  expect(await refusalOf(() => write(file, 'late'))).toBe('changed-outside')
  expect(await refusalOf(() => file.undo('test'))).toBe('changed-outside')
  file.close()
  const titles = (await dumpFile(testFile)).failurePoints?.map(({ title }) => title)
  expect(titles).toEqual(['theirs', 'Called twice', 'ours'])
})

test('a file with a second name opens for viewing', async () => {
  const testFile = createTestFile()
  linkSync(testFile.path, join(testFile.folder, 'second.shoresh'))
  const file = await open(testFile)
  expect([file.readOnly, file.viewOnly]).toEqual([true, 'linked'])
  file.close()
})
