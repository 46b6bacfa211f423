import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { markOfFile, markOfJournal } from '../../../../../electron/backend/engagement/recovery/rollbackJournal.ts'
import { createTestFile } from '../../../../fixtures/engagementFiles.ts'
import { interruptedWrite } from '../../../../fixtures/interruptedWrite.ts'
import { temporaryFolder } from '../../../../fixtures/temporaryFolder.ts'

test('a journal tells by its own bytes which state it is of', async () => {
  const file = createTestFile()
  const { before, after, journal } = await interruptedWrite(file, 'two')
  const path = join(temporaryFolder(), 'bytes')
  const at = (bytes: Buffer) => {
    writeFileSync(path, bytes)
    return path
  }
  const state = markOfFile(at(before))
  expect(state).toEqual({ pageCount: before.length / 4096, counter: expect.any(Number) })
  expect(markOfFile(at(after)).counter).toBe((state.counter ?? 0) + 1)
  expect(markOfJournal(at(journal))).toEqual({ ...state, isWhole: true })
  expect(markOfJournal(at(journal.subarray(0, journal.length - 1)))).toMatchObject({ isWhole: false })
  for (const none of [journal.subarray(0, 20), Buffer.alloc(4096), Buffer.alloc(4096, 0xee)])
    expect(markOfJournal(at(none))).toBeNull()
})
