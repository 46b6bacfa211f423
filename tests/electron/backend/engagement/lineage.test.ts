import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Commit, EngagementFile } from '../../../../electron/backend/engagement/EngagementFile.ts'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import { createTestFile, label, open, type TestFile } from '../../../fixtures/engagementFiles.ts'

const { failurePoints, rootCauses } = storedLists
const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

interface Lineage {
  readonly id: string
  /** The names of all changes that the file knows of, oldest first. */
  readonly changes: readonly string[]
}

function looking<Result>(path: string, look: (connection: Database.Database) => Result): Result {
  const connection = new Database(path, { readonly: true })
  try {
    return look(connection)
  } finally {
    connection.close()
  }
}

function lineageOf({ path }: TestFile): Lineage {
  return looking(path, (connection) => ({
    id: String(connection.prepare('SELECT id FROM lineage').pluck().get()),
    changes: [
      ...connection.prepare<[], string>('SELECT uuid FROM earlier_change ORDER BY position').pluck().all(),
      ...connection.prepare<[], string>('SELECT uuid FROM change ORDER BY id').pluck().all(),
    ],
  }))
}

/** The last change that two files both know: their common ancestor is the engagement after it. */
function commonAncestor(one: Lineage, other: Lineage): string | undefined {
  const known = new Set(other.changes)
  return one.changes.findLast((change) => known.has(change))
}

type Cells = Readonly<Record<string, unknown>>

/** What each field of each row was at the ancestor and is now, where that differs. */
function changesSince({ path }: TestFile, ancestor: string): ReadonlyMap<string, readonly [before: unknown, after: unknown]> {
  const rows = looking(path, (connection) => {
    const id = connection.prepare<[string], number>('SELECT id FROM change WHERE uuid = ?').pluck().get(ancestor) ?? 0
    return connection
      .prepare<[number], { table_name: string; before: string | null; after: string | null }>(
        'SELECT table_name, before, after FROM journal WHERE change > ? ORDER BY id',
      )
      .all(id)
  })
  const fields = new Map<string, [unknown, unknown]>()
  for (const { table_name: table, before, after } of rows) {
    const [was, is]: readonly Cells[] = [JSON.parse(before ?? '{}'), JSON.parse(after ?? '{}')]
    for (const column of new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])) {
      const key = `${table} ${String(is?.['id'] ?? was?.['id'])} ${column}`
      const known = fields.get(key)
      if (known !== undefined) known[1] = is?.[column]
      else if (was?.[column] !== is?.[column]) fields.set(key, [was?.[column], is?.[column]])
    }
  }
  return fields
}

function retitle(file: EngagementFile, id: string, title: string): void {
  file.write(label, 'Zelda', (transaction) => failurePoints.update(transaction, id, { title }))
}

/** A copy of a file as it is given to somebody else. */
async function givenCopy(file: EngagementFile, of: TestFile, name: string): Promise<TestFile> {
  const path = join(of.folder, `${name}.shoresh`)
  await file.copies.copyTo(path, { withoutJournal: true })
  return { ...of, path }
}

test('every file has a lineage of its own, and every change a name that no other has', async () => {
  const [one, other] = [createTestFile(), createTestFile()]
  const file = await open(one)
  retitle(file, 'f1', 'Waits long')
  file.undo('Zelda')
  file.close()
  const { id, changes } = lineageOf(one)
  expect(id).toMatch(uuid7)
  expect(lineageOf(other).id).not.toBe(id)
  expect(changes).toHaveLength(3)
  for (const change of changes) expect(change).toMatch(uuid7)
  expect(changes.toSorted()).toEqual(changes)
})

test('a commit tells the cells before and after, under the name of its change', async () => {
  const testFile = createTestFile()
  const file = await open(testFile)
  const commits: Commit[] = []
  file.onCommit((commit) => commits.push(commit))
  retitle(file, 'f1', 'Waits long')
  file.undo('Zelda')
  const cells = commits.map(({ changes }) =>
    changes.rows.get('failure_point')?.map(({ operation, before, after }) => [operation, before?.['title'], after?.['title']]),
  )
  expect(cells).toEqual([[['update', 'Waits', 'Waits long']], [['update', 'Waits long', 'Waits']]])
  expect(commits.map(({ uuid }) => uuid)).toEqual(lineageOf(testFile).changes.slice(1))
  file.close()
})

test('a copy that is given away says nothing of who changed what, and knows every change by its name', async () => {
  const testFile = createTestFile()
  const file = await open(testFile)
  retitle(file, 'f1', 'A secret title')
  retitle(file, 'f1', 'Waits long')
  const copy = await givenCopy(file, testFile, 'copy')
  file.close()
  expect(lineageOf(copy)).toEqual(lineageOf(testFile))
  const told = looking(copy.path, (connection) => connection.serialize().toString('latin1'))
  expect([told.includes('Zelda'), told.includes('A secret title')]).toEqual([false, false])
})

test('two copies that were given away and edited apart can be merged field by field', async () => {
  const testFile = createTestFile()
  const file = await open(testFile)
  retitle(file, 'f1', 'Waits at the desk')
  const first = await givenCopy(file, testFile, 'first')
  retitle(file, 'f2', 'Called three times')
  const second = await givenCopy(file, testFile, 'second')
  file.close()
  const ancestor = lineageOf(first).changes.at(-1) ?? ''

  const ours = await open(first)
  retitle(ours, 'f1', 'Waits an hour')
  ours.write(label, 'Noa', (transaction) => rootCauses.update(transaction, 'r1', { title: 'Nobody owns it' }))
  ours.close()
  const theirs = await open(second)
  theirs.write(label, 'Avi', (transaction) => failurePoints.update(transaction, 'f1', { severity: 2, title: 'Waits two hours' }))
  theirs.close()

  expect(commonAncestor(lineageOf(first), lineageOf(second))).toBe(ancestor)
  expect(commonAncestor(lineageOf(second), lineageOf(testFile))).toBe(lineageOf(testFile).changes.at(-1))
  expect(Object.fromEntries(changesSince(first, ancestor))).toEqual({
    'failure_point f1 title': ['Waits at the desk', 'Waits an hour'],
    'root_cause r1 title': ['No owner', 'Nobody owns it'],
  })
  // What was changed between the two copies stands in the file that they were copied from.
  expect(Object.fromEntries(changesSince(testFile, ancestor))).toEqual({
    'failure_point f2 title': ['Called twice', 'Called three times'],
  })
  expect(Object.fromEntries(changesSince(second, lineageOf(second).changes.at(-2) ?? ''))).toEqual({
    'failure_point f1 severity': [4, 2],
    'failure_point f1 title': ['Waits at the desk', 'Waits two hours'],
  })
})
