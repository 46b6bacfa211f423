import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { fileKey } from '../../../../electron/backend/engagement/copies/backups.ts'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { startChild } from '../../../fixtures/childProcess.ts'
import {
  copyOf,
  createTestFile,
  dump,
  dumpFile,
  fingerprint,
  open,
  openAndClose,
  refusalOf,
  type TestFile,
} from '../../../fixtures/engagementFiles.ts'
import { figureOfCheck } from '../../../torture/checks.ts'

/** Of a writer at a random moment; `SHORESH_KILLS` says more for the long form. */
const kills = Number(process.env['SHORESH_KILLS'] ?? 10)
/** That each has written at least before it is killed. */
const leastPairs = 5

const manyFailurePoints = engagementOf({
  failurePoints: Array.from({ length: 300 }, (_, index) => ({ id: `f${index}`, title: `t${index}`, description: 'before' })),
})

/** A file whose writer died in the middle of a transaction. */
async function crashedFile(mode: 'delete' | 'wal' = 'delete'): Promise<TestFile> {
  const file = createTestFile(manyFailurePoints)
  await startChild('crashedWriter', [file.path, mode]).ended
  return file
}

async function descriptions(file: TestFile): Promise<ReadonlySet<string | undefined>> {
  return new Set((await dumpFile(file)).failurePoints?.map(({ description }) => description))
}

test('writers killed at random lose nothing they had acknowledged and leave nothing half done', {
  tags: ['K1'],
  timeout: 120_000 + kills * 10_000,
}, async ({ annotate }) => {
  const file = createTestFile()
  let acknowledged = 0
  let lost = 0
  let hotJournals = 0
  for (let round = 0; round < kills; round += 1) {
    const child = startChild('writer', [file.path, file.userDataFolder, '100000'])
    await child.printed('open')
    await child.printed(`${child.process.pid}-${leastPairs - 1}`)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 40))
    child.process.kill('SIGKILL')
    await child.ended
    if (existsSync(`${file.path}-journal`)) hotJournals += 1
    const told = child.lines.filter((line) => line !== 'open')
    const opened = await open(file)
    const ids = new Set(dump(opened).failurePoints?.map(({ id }) => id))
    opened.close()
    acknowledged += told.length
    lost += told.filter((pair) => !ids.has(`${pair}-a`) || !ids.has(`${pair}-b`)).length
    const halves = [...ids].filter((id) => id.endsWith('-a')).length - [...ids].filter((id) => id.endsWith('-b')).length
    expect(halves).toBe(0)
  }
  await annotate(
    `kill -9 during edits: ${kills}/${kills} survived, ${lost} of ${acknowledged} acknowledged lost, hot journals ${hotJournals}`,
    figureOfCheck,
  )
  expect(lost).toBe(0)
  expect(acknowledged).toBeGreaterThanOrEqual(kills * leastPairs)
  expect(readdirSync(file.folder)).toEqual(['client.shoresh'])
})

test('a file left in the middle of a transaction comes back whole, and what was found is kept aside', {
  tags: ['S11'],
}, async () => {
  const file = await crashedFile()
  expect(statSync(`${file.path}-journal`).size).toBeGreaterThan(512)
  await openAndClose(file)
  expect(await descriptions(file)).toEqual(new Set(['before']))
  expect(readdirSync(file.folder)).toEqual(['client.shoresh'])
  const [key = ''] = readdirSync(join(file.userDataFolder, 'recovery'))
  const [recovery = ''] = readdirSync(join(file.userDataFolder, 'recovery', key))
  expect(readdirSync(join(file.userDataFolder, 'recovery', key, recovery))).toEqual(['client.shoresh', 'client.shoresh-journal'])
})

test('it comes back also when the clock has gone back before every earlier recovery', async () => {
  const file = await crashedFile()
  const folder = join(file.userDataFolder, 'recovery', fileKey(realpathSync(file.path)))
  for (let day = 1; day <= 5; day += 1) mkdirSync(join(folder, `2999-01-0${day}T00-00-00.000Z-1`), { recursive: true })
  await openAndClose(file)
  expect(await descriptions(file)).toEqual(new Set(['before']))
  const kept = readdirSync(folder).sort()
  expect(kept.length).toBe(6)
  expect(readdirSync(join(folder, kept[0] ?? ''))).toEqual(['client.shoresh', 'client.shoresh-journal'])
})

test('an empty journal, of a writer killed before its first byte, is gone after the next opening', async () => {
  const file = createTestFile()
  writeFileSync(`${file.path}-journal`, '')
  await openAndClose(file)
  expect(readdirSync(file.folder)).toEqual(['client.shoresh'])
  writeFileSync(`${file.path}-journal`, Buffer.alloc(1024))
  await openAndClose(file)
  expect(readdirSync(file.folder)).toEqual(['client.shoresh'])
})

test('a viewer recovers it too', async () => {
  const file = await crashedFile()
  expect(await descriptions(file)).toEqual(new Set(['before']))
  expect(existsSync(`${file.path}-journal`)).toBe(false)
})

test('the journal of another state of the file, as after a restored backup, is set aside', { tags: ['S11'] }, async ({
  annotate,
}) => {
  const original = createTestFile(manyFailurePoints)
  const backup = createTestFile(engagementOf({ failurePoints: [{ id: 'old', title: 'from the backup' }] }))
  let recovered = 0
  for (let round = 0; round < 5; round += 1) {
    const file = copyOf(original)
    await startChild('crashedWriter', [file.path]).ended
    copyFileSync(backup.path, file.path)
    await openAndClose(file)
    expect((await dumpFile(file)).failurePoints?.map(({ id }) => id)).toEqual(['old'])
    recovered += 1
  }
  await annotate(`restored beside a foreign journal: ${recovered}/5`, figureOfCheck)
})

test('a file that neither journal nor anything else can save is refused untouched', async () => {
  const file = await crashedFile()
  const content = Buffer.alloc(5000, 0xee)
  const descriptor = openSync(file.path, 'r+')
  writeSync(descriptor, content, 0, content.length, 5 * 4096)
  writeSync(descriptor, content, 0, content.length, 40 * 4096)
  closeSync(descriptor)
  const journal = openSync(`${file.path}-journal`, 'r+')
  writeSync(journal, content, 0, 600, 600)
  closeSync(journal)
  const before = [fingerprint(file.path), fingerprint(`${file.path}-journal`)]
  expect(await refusalOf(() => open(file))).toBe('damaged')
  expect([fingerprint(file.path), fingerprint(`${file.path}-journal`)]).toEqual(before)
})

test('a file that arrives in WAL mode keeps what is in its log and leaves WAL mode', { tags: ['S2'] }, async () => {
  const file = await crashedFile('wal')
  expect(existsSync(`${file.path}-wal`)).toBe(true)
  await openAndClose(file)
  expect(readdirSync(file.folder)).toEqual(['client.shoresh'])
  expect([...(await descriptions(file))].map((text) => text?.slice(0, 3))).toEqual(['yyy'])
  const connection = new Database(file.path, { readonly: true })
  expect(connection.pragma('journal_mode', { simple: true })).toBe('delete')
  connection.close()
})

test('a full disk refuses the write, keeps all before it, and the file goes on when there is room', {
  tags: ['K7'],
}, async () => {
  const file = createTestFile()
  const blocks = Math.ceil(statSync(file.path).size / 512) + 400
  const child = startChild('writer', [file.path, file.userDataFolder, '100000'], `ulimit -f ${blocks}`)
  await child.ended
  const pairs = child.lines.filter((line) => line.includes('-') && line !== 'disk-error' && line !== 'disk-full')
  expect(['disk-error', 'disk-full']).toContain(child.lines.at(-1))
  expect(pairs.length).toBeGreaterThan(5)
  expect((await dumpFile(file)).failurePoints?.length).toBe(2 + 2 * pairs.length)
  const again = startChild('writer', [file.path, file.userDataFolder, '3'])
  await again.ended
  expect(again.lines.length).toBe(4)
})

test('a write too large for memory that meets a full disk is taken back at once, with no journal left to a later opening', {
  tags: ['K7'],
}, async () => {
  const file = createTestFile()
  const { size } = statSync(file.path)
  const child = startChild('writer', [file.path, file.userDataFolder, '1', '20000000'], 'ulimit -f 16000')
  await child.ended
  expect(['disk-error', 'disk-full']).toContain(child.lines.at(-1))
  expect([statSync(file.path).size, existsSync(`${file.path}-journal`)]).toEqual([size, false])
  expect((await dumpFile(file)).failurePoints?.length).toBe(2)
})
