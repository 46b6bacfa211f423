import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { applyPragmas, connect, requiredPragmas } from '../../../../electron/backend/engagement/base/connection.ts'
import { migrations } from '../../../../electron/backend/engagement/migrations/migrations.ts'
import type { Migration } from '../../../../electron/backend/engagement/migrations/parts/migration.ts'
import {
  applicationId,
  createSchema,
  latestVersion,
  migrateSchema,
  schemaObjects,
  schemaTexts,
} from '../../../../electron/backend/engagement/schema.ts'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import { createTestFile, smallEngagement } from '../../../fixtures/engagementFiles.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'

/** Tables that hold no user's data, and so have no journal of their own. */
const bookkeeping = ['change', 'code_counter', 'current_change', 'earlier_change', 'journal', 'lineage', 'rollup_state', 'seal']
/** Counted from occurrences, and kept in step with them. */
/** What an undone import brought, until undo ends. */
const withdrawn = ['withdrawn_occurrence']
const rollups = [
  'customer_day',
  'customer_month',
  'failure_point_day',
  'field_month',
  'field_value',
  'occurrence_day',
  'occurrence_month',
  'rollup_name',
]
/** Named by the rows of lists, which are journaled; the bytes are not. */
const attachments = ['blob']
/** What a user writes: the settings, and the lists of the catalogue. */
const data = ['engagement', ...Object.values(storedLists).flatMap(({ tables }) => tables)]

function freshDatabase(): Database.Database {
  const connection = new Database(':memory:')
  createSchema(connection, migrations)
  return connection
}

interface TableInfo {
  readonly name: string
  readonly strict: number
}

function tablesOf(connection: Database.Database): readonly TableInfo[] {
  return connection
    .prepare<[], TableInfo>("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'")
    .all()
}

function columnsOf(connection: Database.Database, table: string): readonly string[] {
  return connection.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
}

test('a new file carries our four letters and the schema number in its header', () => {
  const { path } = createTestFile()
  const connection = new Database(path, { readonly: true })
  const applicationId = Number(connection.pragma('application_id', { simple: true }))
  expect(Buffer.from(applicationId.toString(16), 'hex').toString('ascii')).toBe('SHRS')
  expect(connection.pragma('user_version', { simple: true })).toBe(latestVersion(migrations))
  connection.close()
})

test('every table is STRICT and has a primary key', () => {
  const connection = freshDatabase()
  const tables = tablesOf(connection)
  expect(tables.length).toBeGreaterThan(bookkeeping.length)
  for (const { name, strict } of tables) {
    expect([name, strict]).toEqual([name, 1])
    const keys = connection.prepare<[string], number>('SELECT count(*) FROM pragma_table_info(?) WHERE pk > 0').pluck().get(name)
    expect([name, keys]).not.toEqual([name, 0])
  }
})

test('every foreign key has an index that begins with its columns', () => {
  const connection = freshDatabase()
  let checked = 0
  for (const { name } of tablesOf(connection)) {
    const keys = connection
      .prepare<[string], { id: number; from: string }>('SELECT id, "from" FROM pragma_foreign_key_list(?) ORDER BY id, seq')
      .all(name)
    const indexes = connection
      .prepare<[string], string>('SELECT name FROM pragma_index_list(?) WHERE partial = 0')
      .pluck()
      .all(name)
    const indexed = indexes.map((index) =>
      connection.prepare<[string], string>('SELECT name FROM pragma_index_info(?) ORDER BY seqno').pluck().all(index).join(),
    )
    for (const id of new Set(keys.map((key) => key.id))) {
      const columns = keys
        .filter((key) => key.id === id)
        .map(({ from }) => from)
        .join()
      expect(
        indexed.some((index) => `${index},`.startsWith(`${columns},`)),
        `${name} (${columns})`,
      ).toBe(true)
      checked += 1
    }
  }
  expect(checked).toBeGreaterThan(15)
})

test('every table of a file belongs to a list of the catalogue, the settings or the bookkeeping', () => {
  const names = tablesOf(freshDatabase()).map(({ name }) => name)
  expect(names.toSorted()).toEqual([...bookkeeping, ...rollups, ...withdrawn, ...attachments, ...data].toSorted())
})

test('the journal covers every column of every data table, for insert, update and delete', () => {
  const connection = freshDatabase()
  expect(data.length).toBeGreaterThan(10)
  for (const name of data) {
    for (const operation of ['insert', 'update', 'delete']) {
      const sql =
        connection
          .prepare<[string, string], string>("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ? AND tbl_name = ?")
          .pluck()
          .get(`${name}_${operation}_journal`, name) ?? ''
      const versions = operation === 'insert' ? ['NEW'] : operation === 'delete' ? ['OLD'] : ['OLD', 'NEW']
      for (const version of versions) {
        for (const column of columnsOf(connection, name))
          expect(sql, `${name} ${operation}`).toContain(`'${column}', ${version}.${column}`)
      }
      if (operation !== 'update') continue
      for (const column of columnsOf(connection, name)) expect(sql).toContain(`OLD.${column} IS NOT NEW.${column}`)
    }
  }
})

test('a write outside a change is refused by the file itself, on every data table', () => {
  const engagement = smallEngagement()
  const visit = { id: 't2', name: 'Visit', stage: 's1', dependsOn: ['t1'] }
  const { path } = createTestFile({ ...engagement, touchpoints: [...engagement.touchpoints, visit] })
  const connection = new Database(path)
  connection.pragma('foreign_keys = OFF')
  for (const name of data) {
    expect(() => connection.exec(`DELETE FROM ${name}`), name).toThrow('write outside a change')
    expect(() => connection.exec(`INSERT OR REPLACE INTO ${name} SELECT * FROM ${name}`), name).toThrow('write outside a change')
  }
  connection.close()
})

test('the connection answers all eight pragmas', () => {
  const { path } = createTestFile()
  const connection = connect(path, {})
  applyPragmas(connection)
  const met = Object.entries(requiredPragmas).filter(([name, value]) => connection.pragma(name, { simple: true }) === value)
  console.log(`pragmas ${met.length}/8`)
  expect(met.length).toBe(8)
  connection.close()
})

test('versions grow by one, and a file migrated step by step has the schema of a new one', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
  const next: Migration = {
    version: migrations.length + 1,
    migrate: (connection) => connection.exec('CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT'),
  }
  const path = join(temporaryFolder(), 'steps.db')
  const stepwise = new Database(path)
  createSchema(stepwise, migrations.slice(0, 1))
  migrateSchema(stepwise, [...migrations, next])
  const fresh = new Database(':memory:')
  createSchema(fresh, [...migrations, next])
  expect(schemaTexts(stepwise)).toEqual(schemaTexts(fresh))
  stepwise.close()
})

function made(make: (connection: Database.Database) => void): Database.Database {
  const connection = new Database(':memory:')
  make(connection)
  return connection
}

/** What each table holds, but the id that every file has for itself. */
function rowsIn(connection: Database.Database): readonly unknown[] {
  return tablesOf(connection).map(({ name }) => {
    const columns = columnsOf(connection, name).filter((column) => name !== 'lineage' || column !== 'id')
    return [name, connection.prepare(`SELECT ${columns.map((column) => `"${column}"`).join()} FROM "${name}"`).all()]
  })
}

// After a new migration `vitest run -u` with this file writes the kept schema anew.
test('a new file is made as the migrations would make it', async () => {
  const migrated = made((connection) => {
    connection.pragma(`application_id = ${applicationId}`)
    migrateSchema(connection, migrations)
  })
  const objects = schemaObjects(migrated).map((object) => JSON.stringify(object))
  const kept = `{ "version": ${latestVersion(migrations)}, "objects": [\n${objects.join(',\n')}\n] }\n`
  await expect(kept).toMatchFileSnapshot('../../../../electron/backend/engagement/migrations/latestSchema.json')
  const created = freshDatabase()
  expect(schemaTexts(created)).toEqual(schemaTexts(migrated))
  expect(rowsIn(created)).toEqual(rowsIn(migrated))
  for (const pragma of ['application_id', 'user_version']) expect(created.pragma(pragma)).toEqual(migrated.pragma(pragma))
})

test('a list of migrations with a gap is refused', () => {
  const connection = new Database(':memory:')
  const gap: Migration = { version: migrations.length + 2, migrate: () => {} }
  expect(() => createSchema(connection, [...migrations, gap])).toThrow('cannot follow')
})
