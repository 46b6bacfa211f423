import { copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '../../../../electron/backend/engagement/migrations/migrations.ts'
import { applicationId, latestVersion } from '../../../../electron/backend/engagement/schema.ts'
import { refusalSentence } from '../../../../shared/i18n/refusalSentence.ts'
import { Refusal, type RefusalCode } from '../../../../shared/model/refusal.ts'
import {
  copyOf,
  createTestFile,
  fingerprint,
  open,
  openAndClose,
  refusalOf,
  type TestFile,
} from '../../../fixtures/engagementFiles.ts'
import { figureOfCheck } from '../../../torture/checks.ts'

type Spoil = (path: string) => void

function overwrite(path: string, offset: number, bytes: readonly number[]): void {
  const content = readFileSync(path)
  content.set(bytes, offset)
  writeFileSync(path, content)
}

function bytesAt(offset: number, bytes: readonly number[]): Spoil {
  return (path) => overwrite(path, offset, bytes)
}

/** Changes the file as any SQLite tool could, the journal's guard switched off. */
function edited(sql: string): Spoil {
  return (path) => {
    const connection = new Database(path)
    connection.unsafeMode(true)
    connection.pragma('foreign_keys = OFF')
    connection.exec(sql)
    connection.close()
  }
}

/** Changes rows past the journal and every limit, and leaves the schema as it was. */
function rowsEdited(sql: string): Spoil {
  return (path) => {
    const connection = new Database(path)
    connection.pragma('foreign_keys = OFF')
    connection.pragma('ignore_check_constraints = ON')
    const triggers = connection
      .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      .all()
    for (const { name } of triggers) connection.exec(`DROP TRIGGER ${name}`)
    connection.exec(sql)
    for (const trigger of triggers) connection.exec(trigger.sql)
    connection.close()
  }
}

/** Changes the stored text of a schema object, as a hostile tool could. */
function schemaEdited(from: string, to: string): Spoil {
  return edited(
    `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, '${from}', '${to}'); PRAGMA writable_schema = OFF;`,
  )
}

function cutTo(length: (size: number) => number): Spoil {
  return (path) => truncateSync(path, length(readFileSync(path).length))
}

const endless = 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) AS c FROM n'
/** A text of hundreds of megabytes for each row. */
const endlessly = (column: string) => `length(hex(zeroblob(400000000 + ${column})))`
const bad: readonly (readonly [name: string, code: RefusalCode, spoil: Spoil])[] = [
  ['no bytes', 'not-ours', cutTo(() => 0)],
  ['a text', 'not-ours', (path) => writeFileSync(path, 'Dear customer, '.repeat(100))],
  ['half a header', 'not-ours', cutTo(() => 50)],
  ['a header alone', 'damaged', cutTo(() => 100)],
  ['one page', 'damaged', cutTo(() => 4096)],
  ['half the file', 'damaged', cutTo((size) => size / 2)],
  ['the last page missing', 'damaged', cutTo((size) => size - 4096)],
  ['a byte too few', 'damaged', cutTo((size) => size - 1)],
  ['another magic', 'not-ours', bytesAt(0, [0x58])],
  ['an impossible page size', 'damaged', bytesAt(16, [0x00, 0x03])],
  ['another page size', 'damaged', bytesAt(16, [0x20, 0x00])],
  ['an unknown file format', 'damaged', bytesAt(18, [9, 9])],
  ['an impossible payload fraction', 'damaged', bytesAt(21, [1, 1, 1])],
  ['too many free pages', 'damaged', bytesAt(36, [0, 0, 0, 99])],
  ['an unknown schema format', 'damaged', bytesAt(44, [0, 0, 0, 99])],
  ['another text encoding', 'damaged', bytesAt(56, [0, 0, 0, 2])],
  ['no schema version', 'not-ours', bytesAt(60, [0, 0, 0, 0])],
  ['the next schema version', 'newer', bytesAt(60, [0, 0, 0, latestVersion(migrations) + 1])],
  ['no application id', 'not-ours', bytesAt(68, [0, 0, 0, 0])],
  ["another program's application id", 'not-ours', bytesAt(68, [0x47, 0x50, 0x4b, 0x47])],
  [
    'a damaged schema page',
    'damaged',
    bytesAt(
      100,
      Array.from({ length: 200 }, () => 0xaa),
    ),
  ],
  [
    'a damaged table page',
    'damaged',
    bytesAt(
      3 * 4096,
      Array.from({ length: 300 }, () => 0xff),
    ),
  ],
  ['a value outside its range', 'damaged', rowsEdited('UPDATE fix SET effort_days = -1')],
  ['a dangling reference', 'damaged', rowsEdited("UPDATE failure_point SET stage = 'nowhere'")],
  ['a table of its own', 'unexpected-content', edited('CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT')],
  ['a virtual table', 'unexpected-content', edited('CREATE VIRTUAL TABLE extra USING fts5(text)')],
  ['a view that never ends', 'unexpected-content', edited(`CREATE VIEW hostile AS ${endless}`)],
  ['a view in place of a table', 'unexpected-content', edited(`DROP TABLE code_counter; CREATE VIEW code_counter AS ${endless}`)],
  ['a trigger of its own', 'unexpected-content', edited('CREATE TRIGGER hostile AFTER INSERT ON fix BEGIN DELETE FROM fix; END')],
  ['a journal trigger missing', 'unexpected-content', edited('DROP TRIGGER fix_insert_journal')],
  ['an index missing', 'unexpected-content', edited('DROP INDEX fix_position')],
  ['a column missing', 'unexpected-content', edited('ALTER TABLE stage RENAME COLUMN name TO label')],
  ['a column too many', 'unexpected-content', edited('ALTER TABLE change ADD COLUMN extra TEXT')],
  ['a table that is not STRICT', 'unexpected-content', schemaEdited(') STRICT', ')')],
  ['a missing table', 'unexpected-content', edited('DROP TABLE code_counter')],
  [
    'an index that takes for ever to check',
    'unexpected-content',
    schemaEdited('fix (position)', `fix (${endlessly('position')})`),
  ],
  [
    'a column that takes for ever to work out',
    'unexpected-content',
    edited(`ALTER TABLE fix ADD COLUMN endless ANY AS (${endlessly('position')})`),
  ],
  [
    'a limit that takes for ever to check',
    'unexpected-content',
    schemaEdited('title TEXT NOT NULL', `title TEXT NOT NULL CHECK (${endlessly('position')} > 0)`),
  ],
]

async function openInEveryMode(file: TestFile): Promise<readonly string[]> {
  const refusals: string[] = []
  for (const mode of ['write', 'read'] as const) refusals.push(await refusalOf(() => open(file, { mode })))
  return refusals
}

test('a bad file is refused with its own reason, at once, and not a byte of it changes', { tags: ['S5', 'S6', 'S14'] }, async ({
  annotate,
}) => {
  const whole = createTestFile()
  let refused = 0
  let changed = 0
  let longest = 0
  for (const [name, code, spoil] of bad) {
    const file = copyOf(whole)
    spoil(file.path)
    const before = fingerprint(file.path)
    const started = performance.now()
    expect([name, ...(await openInEveryMode(file))]).toEqual([name, code, code])
    longest = Math.max(longest, performance.now() - started)
    refused += 1
    if (fingerprint(file.path) !== before || readdirSync(file.folder).length !== 1) changed += 1
  }
  await annotate(
    `bad files refused ${refused}/${bad.length}, ${changed} changed, each within ${longest.toFixed(0)} ms`,
    figureOfCheck,
  )
  expect(changed).toBe(0)
})

test('the untouched file opens, so the refusals above are for what was done to it', async () => {
  const opened = await open(createTestFile())
  expect(opened.readOnly).toBe(false)
  opened.close()
})

test('a foreign database of the same id but other tables is refused', async () => {
  const file = createTestFile()
  const foreign = join(file.folder, 'foreign.shoresh')
  const connection = new Database(foreign)
  connection.pragma(`application_id = ${applicationId}`)
  connection.pragma('user_version = 1')
  connection.exec('CREATE TABLE engagement (id TEXT PRIMARY KEY) STRICT')
  connection.close()
  expect(await openInEveryMode({ ...file, path: foreign })).toEqual(['unexpected-content', 'unexpected-content'])
})

test('a newer file names both versions', async () => {
  const file = createTestFile()
  overwrite(file.path, 60, [0, 0, 0, 41])
  try {
    await open(file)
    expect.unreachable()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    expect(error.params).toEqual({ name: 'client.shoresh', found: 41, supported: latestVersion(migrations) })
    expect(refusalSentence(error, 'en')).toContain('41')
  }
})

test('a file refused once opens after it is put right', async () => {
  const file = createTestFile()
  const kept = join(file.userDataFolder, 'kept')
  copyFileSync(file.path, kept)
  overwrite(file.path, 3 * 4096, [0xff, 0xff, 0xff, 0xff])
  expect(await refusalOf(() => open(file))).toBe('damaged')
  copyFileSync(kept, file.path)
  await openAndClose(file)
})
