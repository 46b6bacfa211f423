import { existsSync, linkSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { besideLockPath } from '../../../../electron/backend/engagement/locks.ts'
import { startChild } from '../../../fixtures/childProcess.ts'
import { createTestFile, dump, open, openAndClose, refusalOf } from '../../../fixtures/engagementFiles.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { figureOfCheck } from '../../../torture/checks.ts'

test('a file open in another process is refused at once, by any name, and can be viewed meanwhile', { tags: ['S8'] }, async ({
  annotate,
}) => {
  const file = createTestFile()
  const child = startChild('writer', [file.path, file.userDataFolder])
  await child.printed('open')
  const symbolic = join(file.folder, 'symbolic.shoresh')
  const hard = join(file.folder, 'hard.shoresh')
  symlinkSync(file.path, symbolic)
  linkSync(file.path, hard)
  const started = performance.now()
  expect(await refusalOf(() => open(file))).toBe('open-elsewhere')
  const took = performance.now() - started
  await annotate(`refused as open elsewhere in ${took.toFixed(1)} ms`, figureOfCheck)
  // Refused at once rather than after waiting for the lock; how fast is printed, since a busy machine decides it.
  expect(took).toBeLessThan(5_000)
  expect(await refusalOf(() => open({ ...file, path: symbolic }))).toBe('open-elsewhere')
  expect(await refusalOf(() => open({ ...file, path: hard }))).toBe('open-elsewhere')
  const viewer = await open({ ...file, path: hard }, { mode: 'read' })
  expect([viewer.readOnly, dump(viewer).failurePoints?.length]).toEqual([true, 2])
  viewer.close()
  child.process.kill('SIGKILL')
  await child.ended
})

test('the lock beside the file is seen from another user data folder, the other one from another name', async () => {
  const file = createTestFile()
  const child = startChild('writer', [file.path, file.userDataFolder])
  await child.printed('open')
  expect(await refusalOf(() => open({ ...file, userDataFolder: temporaryFolder() }))).toBe('open-elsewhere')
  child.process.kill('SIGKILL')
  await child.ended
})

test('two opens in one process exclude one another, and closing frees the file', async () => {
  const file = createTestFile()
  const first = await open(file)
  expect(await refusalOf(() => open(file))).toBe('open-elsewhere')
  expect(await refusalOf(() => open(file))).toBe('open-elsewhere')
  first.close()
  await openAndClose(file)
  expect(readdirSync(file.folder)).toEqual(['client.shoresh'])
})

test('a killed holder frees the file at once', { tags: ['S8'] }, async ({ annotate }) => {
  const file = createTestFile()
  let reopened = 0
  for (let round = 0; round < 5; round += 1) {
    const child = startChild('writer', [file.path, file.userDataFolder])
    await child.printed('open')
    child.process.kill('SIGKILL')
    await child.ended
    await openAndClose(file)
    reopened += 1
  }
  await annotate(`reopened at once after kill -9: ${reopened}/5`, figureOfCheck)
  expect(readdirSync(file.folder)).toEqual(['client.shoresh'])
})

test('a session that nobody refers to any more keeps its lock, whatever the garbage collector does', async () => {
  const file = createTestFile()
  const child = startChild('forgetfulWriter', [file.path, file.userDataFolder])
  await child.printed('forgotten')
  expect(await refusalOf(() => open(file))).toBe('open-elsewhere')
  child.process.kill('SIGKILL')
  await child.ended
})

test("a file of someone else's under the name of the lock is left alone", async () => {
  const file = createTestFile()
  const taken = besideLockPath(file.path)
  writeFileSync(taken, 'notes, not a database. '.repeat(50))
  const opened = await open(file)
  expect(await refusalOf(() => open(file))).toBe('open-elsewhere')
  opened.close()
  expect(existsSync(taken)).toBe(true)
})

test('a file with the longest of names can be locked', () => {
  const folder = temporaryFolder()
  expect(Buffer.byteLength(besideLockPath(join(folder, `${'ש'.repeat(120)}.shoresh`)).slice(folder.length))).toBeLessThan(255)
})
