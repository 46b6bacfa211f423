import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { mostRowsToFollow } from '../../../../electron/backend/store/base/TableChanges.ts'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import { createTestFile, dump, dumpFile, label, open } from '../../../fixtures/engagementFiles.ts'

const { failurePoints } = storedLists
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `new-${at}`,
    title: `The technician did not come, ${at}`,
    stage: 's1',
    perMonth: at,
  }))

/** Bytes that the journal holds of the failure points that were added, a row on average. */
function journaledBytes(path: string): number | null {
  const connection = new Database(path, { readonly: true })
  const bytes = connection
    .prepare<[], number>("SELECT avg(length(after)) FROM journal WHERE table_name = 'failure_point' AND operation = 'insert'")
    .pluck()
    .get()
  connection.close()
  return bytes ?? null
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

  it('take far less room in the journal than as many that are followed', async () => {
    const bytesOf = async (count: number) => {
      const test = createTestFile()
      const file = await open(test)
      file.write(label, 'test', (transaction) => failurePoints.insertMany(transaction, many(count)))
      file.close()
      return journaledBytes(test.path) ?? Number.NaN
    }
    const [few, lots] = [await bytesOf(mostRowsToFollow), await bytesOf(mostRowsToFollow + 1)]
    expect(few).toBeGreaterThan(300)
    expect(lots).toBeLessThan(50)
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
