import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createEngagementFile } from '../../../../electron/backend/engagement/createEngagementFile.ts'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import {
  createTestFile,
  dump,
  dumpFile,
  fingerprint,
  label,
  open,
  refusalOf,
  smallEngagement,
} from '../../../fixtures/engagementFiles.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { figureOfCheck } from '../../../torture/checks.ts'

const { failurePoints } = storedLists

test('what was created is there when opened, and nothing else is left beside it', async () => {
  const file = createTestFile()
  expect(readdirSync(file.folder)).toEqual(['client.shoresh'])
  expect((await dumpFile(file)).name).toBe('לקוח קטן')
  expect(readdirSync(file.folder)).toEqual(['client.shoresh'])
})

test('a new file is private to its owner', () => {
  const { path } = createTestFile()
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('a path that is taken is refused and left as it is', async () => {
  const path = join(temporaryFolder(), 'client.shoresh')
  writeFileSync(path, 'mine')
  const before = fingerprint(path)
  expect(await refusalOf(() => createEngagementFile(path, smallEngagement()))).toBe('exists')
  expect(fingerprint(path)).toBe(before)
})

test('a folder that does not exist is named as the reason', async () => {
  expect(await refusalOf(() => createEngagementFile(join(temporaryFolder(), 'no', 'x.shoresh'), smallEngagement()))).toBe(
    'no-folder',
  )
})

test('a folder that may not be written to is named as the reason', async () => {
  const folder = join(temporaryFolder(), 'locked')
  mkdirSync(folder, { mode: 0o555 })
  expect(await refusalOf(() => createEngagementFile(join(folder, 'x.shoresh'), smallEngagement()))).toBe('no-permission')
})

test('a creation that fails leaves nothing behind', async () => {
  const folder = temporaryFolder()
  const broken = { ...smallEngagement(), rootCauses: [] }
  expect(await refusalOf(() => createEngagementFile(join(folder, 'x.shoresh'), broken))).toBe('broken-reference')
  expect(readdirSync(folder)).toEqual([])
})

test('100 times open, edit and close leave exactly one file', { tags: ['S2'] }, async ({ annotate }) => {
  const file = createTestFile()
  let strays = 0
  for (let round = 0; round < 100; round += 1) {
    const opened = await open(file)
    opened.write(label, 'test', (transaction) => failurePoints.insert(transaction, [{ id: `n${round}`, title: 'n' }]))
    opened.close()
    strays += readdirSync(file.folder).length - 1
  }
  await annotate(`stray files after 100 cycles: ${strays}`, figureOfCheck)
  expect(strays).toBe(0)
  expect((await dumpFile(file)).failurePoints?.length).toBe(102)
})

test('a copy that someone takes of the open file is whole and holds all that was acknowledged', { tags: ['S3'] }, async ({
  annotate,
}) => {
  const file = createTestFile()
  const opened = await open(file)
  const copy = join(file.userDataFolder, 'copy.shoresh')
  let whole = 0
  for (let round = 0; round < 20; round += 1) {
    opened.write(label, 'test', (transaction) => failurePoints.insert(transaction, [{ id: `n${round}`, title: 'n' }]))
    // As an archive or a synchronised folder would: another process, which knows nothing of us.
    execFileSync('cp', [file.path, copy])
    const dumped = await dumpFile({ ...file, path: copy })
    if (dumped.failurePoints?.some(({ id }) => id === `n${round}`) === true) whole += 1
  }
  opened.close()
  await annotate(`copies of the open file: ${whole}/20 whole`, figureOfCheck)
  expect(whole).toBe(20)
})

test('a write-protected file opens for viewing, and says so when written to', { tags: ['S15'] }, async () => {
  const file = createTestFile()
  chmodSync(file.path, 0o444)
  const before = fingerprint(file.path)
  const opened = await open(file)
  expect([opened.readOnly, opened.viewOnly]).toEqual([true, 'file'])
  expect(dump(opened).failurePoints?.length).toBe(2)
  expect(await refusalOf(() => opened.write(label, 'test', () => 0))).toBe('read-only')
  await opened.copies.copyTo(join(file.userDataFolder, 'copy.shoresh'))
  opened.close()
  expect(fingerprint(file.path)).toBe(before)
})

test('a file in a write-protected folder opens for viewing without a lock beside it', { tags: ['S15'] }, async () => {
  const file = createTestFile()
  chmodSync(file.folder, 0o555)
  const opened = await open(file)
  expect([opened.readOnly, opened.viewOnly]).toEqual([true, 'folder'])
  expect(readdirSync(file.folder)).toEqual(['client.shoresh'])
  opened.close()
  chmodSync(file.folder, 0o755)
})

test('a viewer takes no lock and changes nothing', async () => {
  const file = createTestFile()
  const before = fingerprint(file.path)
  const viewer = await open(file, { mode: 'read' })
  expect([viewer.readOnly, viewer.viewOnly]).toEqual([true, 'asked'])
  expect(readdirSync(file.folder)).toEqual(['client.shoresh'])
  viewer.close()
  expect(fingerprint(file.path)).toBe(before)
})

test('a viewer sees what a writer has committed so far', async () => {
  const file = createTestFile()
  const writer = await open(file)
  const viewer = await open(file, { mode: 'read' })
  writer.write(label, 'test', (transaction) => failurePoints.insert(transaction, [{ id: 'new', title: 'new' }]))
  expect(dump(viewer).failurePoints?.length).toBe(3)
  viewer.close()
  expect(await refusalOf(() => open(file))).toBe('open-elsewhere')
  writer.close()
})

test('a missing file and a folder are refused', async () => {
  const folder = temporaryFolder()
  expect(await refusalOf(() => open({ folder, path: join(folder, 'no.shoresh'), userDataFolder: folder }))).toBe('not-found')
  expect(await refusalOf(() => open({ folder, path: folder, userDataFolder: folder }))).toBe('not-a-file')
  expect(existsSync(join(folder, 'locks'))).toBe(false)
})

test('closing twice does nothing', async () => {
  const opened = await open(createTestFile())
  opened.close()
  opened.close()
})

test('a copy of an open file holds everything and refuses a name that is taken', async () => {
  const file = createTestFile()
  const opened = await open(file)
  opened.write(label, 'test', (transaction) => failurePoints.insert(transaction, [{ id: 'new', title: 'new' }]))
  const path = join(file.folder, 'copy.shoresh')
  await opened.copies.copyTo(path)
  expect(await dumpFile({ ...file, path })).toEqual(dump(opened))
  expect(await refusalOf(() => opened.copies.copyTo(path))).toBe('exists')
  expect(await refusalOf(() => open(file))).toBe('open-elsewhere')
  opened.close()
  expect(readdirSync(file.folder).sort()).toEqual(['client.shoresh', 'copy.shoresh'])
})
