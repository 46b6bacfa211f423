import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connect } from '../../../../../electron/backend/engagement/base/connection.ts'
import { lastChangeBeside } from '../../../../../electron/backend/engagement/recovery/lastChangeBeside.ts'
import type { WriteExecutor } from '../../../../../electron/backend/store/base/executor.ts'
import { insertImport } from '../../../../../electron/backend/store/insertImport.ts'
import { removeItem } from '../../../../../electron/backend/store/removeItem.ts'
import { storedLists } from '../../../../../electron/backend/store/storedLists.ts'
import { createTestFile, label, open } from '../../../../fixtures/engagementFiles.ts'
import { temporaryFolder } from '../../../../fixtures/temporaryFolder.ts'

const { failurePoints, fixes } = storedLists

/** A file before and after a change, at two paths. */
async function beforeAndAfter(change: (transaction: WriteExecutor) => void) {
  const file = createTestFile()
  const folder = temporaryFolder()
  const [before, after] = [join(folder, 'before'), join(folder, 'after')]
  copyFileSync(file.path, before)
  const opened = await open(file)
  opened.write(label, 'test', change)
  opened.close()
  copyFileSync(file.path, after)
  return { before, after, scratch: join(folder, 'scratch') }
}

/** Takes something out of a file past its triggers, as if its page had not been written. */
function lose(path: string, sql: string): void {
  const connection = connect(path, {})
  connection.pragma('foreign_keys = OFF')
  const triggers = connection
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all()
  for (const { name } of triggers) connection.exec(`DROP TRIGGER "${name}"`)
  connection.exec(sql)
  for (const trigger of triggers) connection.exec(trigger.sql)
  connection.close()
}

test('a change that is all there is whole, whatever it did', async () => {
  for (const change of [
    (transaction: WriteExecutor) => failurePoints.insert(transaction, [{ id: 'f9', title: 'New' }]),
    (transaction: WriteExecutor) => {
      fixes.update(transaction, 'x1', { title: 'One' })
      fixes.update(transaction, 'x1', { title: 'Two' })
    },
    (transaction: WriteExecutor) => removeItem(transaction, 'fixes', 'x3'),
    (transaction: WriteExecutor) =>
      insertImport(transaction, { id: 'i9', name: 'x.csv', on: '2026-04-01', rows: 1 }, [
        { failurePoint: 'f1', on: '2026-01-02' },
      ]),
  ]) {
    const { before, after, scratch } = await beforeAndAfter(change)
    expect(lastChangeBeside(after, before, scratch, undefined)).toBe('whole')
  }
})

test('one of which a row is missing is a part', async () => {
  const { before, after, scratch } = await beforeAndAfter((transaction) => {
    failurePoints.insert(transaction, [{ id: 'f9', title: 'New' }])
    fixes.update(transaction, 'x1', { title: 'Other' })
  })
  for (const lost of ["DELETE FROM failure_point WHERE id = 'f9'", "DELETE FROM journal WHERE table_name = 'fix'"]) {
    const part = join(temporaryFolder(), 'part')
    copyFileSync(after, part)
    lose(part, lost)
    expect(lastChangeBeside(part, before, scratch, undefined)).toBe('part')
  }
})

test('one that was begun on something else is foreign', async () => {
  const { before, after, scratch } = await beforeAndAfter((transaction) => fixes.update(transaction, 'x1', { title: 'Other' }))
  for (const different of ["UPDATE fix SET title = 'Another' WHERE id = 'x1'", "DELETE FROM fix WHERE id = 'x1'"]) {
    const other = join(temporaryFolder(), 'other')
    copyFileSync(before, other)
    lose(other, different)
    expect(lastChangeBeside(after, other, scratch, undefined)).toBe('foreign')
  }
})
