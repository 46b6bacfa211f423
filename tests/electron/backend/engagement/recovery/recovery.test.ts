import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { connect } from '../../../../../electron/backend/engagement/base/connection.ts'
import { fileKey, listBackups } from '../../../../../electron/backend/engagement/copies/backups.ts'
import { migrations } from '../../../../../electron/backend/engagement/migrations/migrations.ts'
import { recoverInPlace } from '../../../../../electron/backend/engagement/recovery/recover.ts'
import { expectedSchemas, latestVersion } from '../../../../../electron/backend/engagement/schema.ts'
import { storedLists } from '../../../../../electron/backend/store/storedLists.ts'
import { recoveredSentence } from '../../../../../shared/i18n/recoveredSentence.ts'
import { startChild } from '../../../../fixtures/childProcess.ts'
import { createTestFile, dump, fingerprint, label, open, type TestFile } from '../../../../fixtures/engagementFiles.ts'
import { addOne, interruptedWrite, putInPlace } from '../../../../fixtures/interruptedWrite.ts'
import { temporaryFolder } from '../../../../fixtures/temporaryFolder.ts'
import { figureOfCheck } from '../../../../torture/checks.ts'
import { runHere } from '../../../cli/runShoresh.ts'

const pageSize = 4096
const schemas = expectedSchemas(migrations, latestVersion(migrations))

function recover(file: TestFile) {
  const { path, userDataFolder } = file
  return recoverInPlace(path, { name: 'client.shoresh', schemas, userDataFolder, workFolder: temporaryFolder() })
}

/** Ids of the failure points, by SQL alone. */
function idsAt(path: string): string {
  const connection = connect(path, { readonly: true })
  try {
    return connection
      .prepare('SELECT group_concat(id) FROM (SELECT id FROM failure_point ORDER BY position)')
      .pluck()
      .get() as string
  } finally {
    connection.close()
  }
}

async function opened(file: TestFile, mode: 'read' | 'write' = 'write') {
  const engagement = await open(file, { mode })
  try {
    return { told: engagement.recovered, ids: (dump(engagement).failurePoints ?? []).map(({ id }) => id).join() }
  } finally {
    engagement.close()
  }
}

function foundVersions({ path, userDataFolder }: TestFile): readonly string[] {
  return listBackups(realpathSync(path), userDataFolder)
    .filter(({ kind }) => kind === 'found')
    .map((backup) => idsAt(backup.path))
}

function savedAside({ path, userDataFolder }: TestFile): readonly string[] {
  const folder = join(userDataFolder, 'recovery', fileKey(realpathSync(path)))
  return existsSync(folder) ? readdirSync(folder) : []
}

/** The file before a write with some of the pages that the write changed. */
function withPages(before: Buffer, after: Buffer, pages: readonly number[]): Buffer {
  const end = Math.max(before.length, ...pages.map((page) => (page + 1) * pageSize))
  const bytes = Buffer.alloc(end)
  before.copy(bytes)
  for (const page of pages) after.copy(bytes, page * pageSize, page * pageSize, (page + 1) * pageSize)
  return bytes
}

function changedPages(before: Buffer, after: Buffer): readonly number[] {
  const pages = Array.from({ length: after.length / pageSize }, (_, page) => page)
  const at = (bytes: Buffer, page: number) => bytes.subarray(page * pageSize, (page + 1) * pageSize)
  return pages.filter((page) => !at(before, page).equals(at(after, page)))
}

test('of a write that was cut short after any of its pages nothing stays, and of one that was cut short after its last all of it', {
  tags: ['S11'],
  timeout: 120_000,
}, async ({ annotate }) => {
  const file = createTestFile()
  await addOne(file, 'one')
  const { before, after, journal } = await interruptedWrite(file, 'two')
  const pages = changedPages(before, after)
  const [without, all] = ['f1,f2,one', 'f1,f2,one,two']
  const outcome = (some: readonly number[]) => {
    putInPlace(file, withPages(before, after, some), journal)
    const told = recover(file)
    expect(readdirSync(file.folder)).toEqual(['client.shoresh'])
    return [idsAt(file.path), told]
  }
  for (let count = 0; count < pages.length; count += 1) expect(outcome(pages.slice(0, count))).toEqual([without, null])
  expect(outcome(pages)).toEqual([all, 'newer'])
  expect(foundVersions(file)).toEqual([without])
  // A power cut keeps pages in any order.
  fc.assert(
    fc.property(fc.subarray([...pages], { maxLength: pages.length - 1 }), (some) => {
      // Where only a page is missing that holds no content, as the first, the write is whole all the same.
      expect([
        [without, null],
        [all, 'newer'],
      ]).toContainEqual(outcome(some))
    }),
    { numRuns: 25, examples: [[pages.slice(1)]] },
  )
  await annotate(`cut short after each of ${pages.length} pages and 25 times at random: 0 halves`, figureOfCheck)
})

test('the journal of an older version never rolls a newer one back, and the other version is kept and told of', {
  tags: ['S11'],
  timeout: 120_000,
}, async ({ annotate }) => {
  const seen = { newer: 0, 'set-aside': 0, 'as-found': 0 }
  for (const edits of [1, 2, 3, 5, 8]) {
    const file = createTestFile()
    await addOne(file, 'one')
    const { before, journal } = await interruptedWrite(file, 'lost')
    for (let edit = 0; edit < edits; edit += 1) await addOne(file, `later${edit}`)
    const newest = readFileSync(file.path)
    expect(newest.equals(before)).toBe(false)
    const ids = idsAt(file.path)
    putInPlace(file, newest, journal)
    const { told, ids: now } = await opened(file)
    expect(now).toBe(ids)
    expect(readdirSync(file.folder)).toEqual(['client.shoresh'])
    if (told === null) throw new Error('nobody was told')
    seen[told] += 1
    expect(foundVersions(file)).toHaveLength(told === 'set-aside' ? 0 : 1)
    expect(await opened(file)).toEqual({ told: null, ids })
  }
  expect(seen.newer).toBeGreaterThan(0)
  await annotate(`journals of older versions: 5/5 newer ones kept, ${seen.newer} with both kept`, figureOfCheck)
})

describe('a file with a leftover beside it', () => {
  it('that was changed elsewhere on the same ground keeps that change, whatever pages the journal holds', async () => {
    const file = createTestFile()
    const { journal } = await interruptedWrite(file, 'here')
    const elsewhere = createTestFile()
    copyFileSync(file.path, elsewhere.path)
    const other = await open(elsewhere)
    other.write(label, 'other', (transaction) => storedLists.fixes.update(transaction, 'x3', { title: 'Changed elsewhere' }))
    other.close()
    putInPlace(file, readFileSync(elsewhere.path), journal)
    const engagement = await open(file)
    expect(engagement.recovered).not.toBeNull()
    expect(dump(engagement).fixes?.map(({ title }) => title)).toContain('Changed elsewhere')
    engagement.close()
  })

  it('that is a backup put back, or a copy without its changes, stays what was put there', async () => {
    const file = createTestFile()
    await addOne(file, 'one')
    const engagement = await open(file)
    const backup = readFileSync(await engagement.copies.backUp())
    const copy = join(file.userDataFolder, 'copy.shoresh')
    await engagement.copies.copyTo(copy, { withoutJournal: true })
    engagement.close()
    await addOne(file, 'two')
    const { journal } = await interruptedWrite(file, 'three')
    for (const bytes of [backup, readFileSync(copy)]) {
      putInPlace(file, bytes, journal)
      const { told, ids } = await opened(file)
      expect(ids).toBe('f1,f2,one')
      expect(['as-found', 'set-aside', 'newer']).toContain(told)
    }
  })

  it('of another engagement stays what it is', async () => {
    const file = createTestFile()
    await addOne(file, 'one')
    const { journal } = await interruptedWrite(file, 'two')
    putInPlace(file, readFileSync(createTestFile().path), journal)
    const { told, ids } = await opened(file)
    expect(ids).toBe('f1,f2')
    expect(['as-found', 'set-aside']).toContain(told)
  })

  it('of which the end is missing takes nothing of it', async () => {
    const file = createTestFile()
    const { before, journal } = await interruptedWrite(file, 'two')
    for (const length of [0, 100, 512, 600, 512 + 4104, journal.length - 5000, journal.length - 1]) {
      putInPlace(file, before, journal.subarray(0, length))
      expect((await opened(file)).ids).toBe('f1,f2')
      expect(readdirSync(file.folder)).toEqual(['client.shoresh'])
    }
  })

  it('takes the log of its own version in, and not that of an older one', async () => {
    const file = createTestFile()
    const before = readFileSync(file.path)
    await startChild('crashedWriter', [file.path, 'wal']).ended
    const log = readFileSync(`${file.path}-wal`)
    const engagement = await open(file)
    expect([engagement.recovered, dump(engagement).failurePoints?.[0]?.description?.slice(0, 3)]).toEqual([null, 'yyy'])
    engagement.close()
    putInPlace(file, before, null)
    await addOne(file, 'one')
    await addOne(file, 'two')
    writeFileSync(`${file.path}-wal`, log)
    const { told, ids } = await opened(file)
    expect(ids).toBe('f1,f2,one,two')
    expect(told).not.toBeNull()
  })

  it('in a folder that takes no changes is viewed as often as asked, with nothing changed or left', async () => {
    const file = createTestFile()
    const { before, after, journal } = await interruptedWrite(file, 'two')
    putInPlace(file, withPages(before, after, changedPages(before, after).slice(0, 2)), journal)
    chmodSync(file.path, 0o444)
    const prints = [fingerprint(file.path), fingerprint(`${file.path}-journal`)]
    for (let time = 0; time < 3; time += 1) expect(await opened(file)).toEqual({ told: null, ids: 'f1,f2' })
    expect([fingerprint(file.path), fingerprint(`${file.path}-journal`)]).toEqual(prints)
    expect(savedAside(file)).toEqual([])
    expect(readdirSync(join(file.userDataFolder, 'viewing'))).toEqual([])
    putInPlace(file, after, journal)
    chmodSync(file.path, 0o444)
    for (let time = 0; time < 3; time += 1) expect(await opened(file, 'read')).toEqual({ told: 'newer', ids: 'f1,f2,two' })
    expect(foundVersions(file)).toEqual(['f1,f2'])
  })

  it('is settled by the first who looks, told of once in either language, and saved aside once', async () => {
    const file = createTestFile()
    const { after, journal } = await interruptedWrite(file, 'two')
    const check = (locale: string) =>
      runHere(['check', 'client.shoresh'], { settings: file.userDataFolder, folder: file.folder, locale })
    for (const [language, locale] of [
      ['en', 'C.UTF-8'],
      ['he', 'he_IL.UTF-8'],
    ] as const) {
      putInPlace(file, after, journal)
      const first = await check(locale)
      expect(first).toMatchObject({ exitCode: 0, stderr: `${recoveredSentence('newer', 'client.shoresh', language)}\n` })
      expect(await check(locale)).toMatchObject({ exitCode: 0, stderr: '' })
      // The same was found before.
      expect([savedAside(file).length, foundVersions(file)]).toEqual([1, ['f1,f2']])
    }
    for (const rubbish of [Buffer.alloc(4096), Buffer.alloc(4096, 0xee), journal.subarray(0, 20)]) {
      writeFileSync(`${file.path}-journal`, rubbish)
      for (let time = 0; time < 2; time += 1) expect(await check('C.UTF-8')).toMatchObject({ exitCode: 0, stderr: '' })
      expect(existsSync(`${file.path}-journal`)).toBe(false)
    }
    expect(savedAside(file)).toHaveLength(4)
  })

  it('keeps what was found first through later recoveries and backups', async () => {
    const file = createTestFile()
    const { after, journal } = await interruptedWrite(file, 'two')
    putInPlace(file, after, journal)
    recover(file)
    const [genuine = ''] = savedAside(file)
    for (let time = 0; time < 7; time += 1) {
      writeFileSync(`${file.path}-journal`, Buffer.alloc(512, time + 1))
      recover(file)
    }
    const engagement = await open(file)
    for (let time = 0; time < 11; time += 1) await engagement.copies.backUp()
    engagement.close()
    expect(savedAside(file)).toContain(genuine)
    expect(foundVersions(file)).toEqual(['f1,f2'])
  })
})
