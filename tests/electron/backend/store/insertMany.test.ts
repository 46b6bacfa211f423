import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { mostRowsToFollow } from '../../../../electron/backend/store/base/TableChanges.ts'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import { takeBackImport } from '../../../../electron/backend/store/takeBackImport.ts'
import { createTestFile, dump, dumpFile, label, open } from '../../../fixtures/engagementFiles.ts'

const { failurePoints } = storedLists
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `new-${at}`,
    title: `The technician did not come, ${at}`,
    stage: 's1',
    perMonth: at,
  }))

/** Bytes that the journal holds of so many failure points that came or went, of each on average, and in how many rows. */
function journaled(path: string, operation: 'insert' | 'delete', count: number) {
  const connection = new Database(path, { readonly: true })
  const told = connection
    .prepare<[string], { bytes: number; rows: number }>(
      `SELECT total(length(coalesce(after, before))) AS bytes, count(*) AS rows FROM journal
       WHERE table_name = 'failure_point' AND operation = ?`,
    )
    .get(operation)
  connection.close()
  return { bytesOfEach: (told?.bytes ?? 0) / count, rows: told?.rows ?? 0 }
}

describe('very many items that are added at once', () => {
  it('are journaled by their ids alone, undone and redone as a whole, and sealed', async () => {
    const test = createTestFile()
    const file = await open(test)
    const before = dump(file)
    const added = file.write(label, 'test', (transaction) => failurePoints.insertMany(transaction, many(mostRowsToFollow + 1)))
    expect(added.at(-1)).toMatchObject({ code: 'FP-10003', perMonth: mostRowsToFollow })
    const after = dump(file)
    expect(after.failurePoints).toHaveLength(mostRowsToFollow + 3)
    file.write(label, 'test', (transaction) => failurePoints.update(transaction, added[0]?.id ?? '', { title: 'Changed' }))
    file.undo('test')
    file.undo('test')
    expect(dump(file)).toEqual(before)
    file.redo('test')
    expect(dump(file)).toEqual(after)
    file.close()
    expect(await dumpFile(test)).toEqual(after)
  })

  it('take far less room in the journal than as many that are followed, and so does taking them back', async () => {
    const tellOf = async (count: number) => {
      const test = createTestFile()
      const file = await open(test)
      file.write(label, 'test', (transaction) => failurePoints.insertMany(transaction, many(count)))
      file.undo('test')
      file.close()
      return [journaled(test.path, 'insert', count), journaled(test.path, 'delete', count)] as const
    }
    const [few, lots] = [await tellOf(mostRowsToFollow), await tellOf(mostRowsToFollow + 1)]
    for (const { bytesOfEach, rows } of few) expect([rows, bytesOfEach > 300]).toEqual([mostRowsToFollow, true])
    const [added, takenBack] = lots
    expect([added.rows, takenBack.rows]).toEqual([3, 3])
    expect(added.bytesOfEach).toBeLessThan(15)
    expect(takenBack.bytesOfEach).toBeLessThan(150)
  })

  it('are taken back with the import that brought them, but for what was worked on since', async () => {
    const file = await open(createTestFile())
    const before = dump(file)
    const taken = { id: 'taken', name: 'points.csv', on: '2026-05-01', as: 'failure-points', rows: 0 } as const
    file.write(label, 'test', (transaction) => {
      failurePoints.insertMany(transaction, many(mostRowsToFollow + 1))
      storedLists.imports.insert(transaction, [{ ...taken, imported: 0, duplicates: 0, setAside: 0, rejected: 0 }])
    })
    file.write(label, 'test', (transaction) => failurePoints.update(transaction, 'new-7', { title: 'Worked on' }))
    const told = file.write(label, 'test', (transaction) => takeBackImport(transaction, 'taken'))
    expect(told).toEqual({
      occurrences: 0,
      items: mostRowsToFollow,
      restored: 0,
      kept: [{ list: 'failurePoints', id: 'new-7', title: 'Worked on' }],
    })
    expect(dump(file).failurePoints?.map(({ id }) => id)).toEqual([...(before.failurePoints ?? []).map(({ id }) => id), 'new-7'])
    file.close()
  })

  it('come back as they were, also where a text is none', async () => {
    const test = createTestFile()
    const file = await open(test)
    const [first, ...others] = many(mostRowsToFollow + 1)
    if (first === undefined) throw new Error('there is none')
    file.write(label, 'test', (transaction) =>
      failurePoints.insertMany(transaction, [{ ...first, title: 'Half \ufffd' }, ...others]),
    )
    const before = dump(file)
    for (const step of ['undo', 'redo', 'undo', 'redo'] as const) file[step]('test')
    expect(dump(file)).toEqual(before)
    file.close()
  })

  it('are told to whoever reads on: the table changed, and no row of it is followed', async () => {
    const file = await open(createTestFile())
    const followed: (readonly unknown[] | undefined)[] = []
    file.onCommit(({ changes }) => followed.push([...changes.touched], changes.rows.get('failure_point')))
    file.write(label, 'test', (transaction) => failurePoints.insertMany(transaction, many(mostRowsToFollow + 1)))
    expect(followed).toEqual([['failure_point'], undefined])
    file.close()
  })
})
