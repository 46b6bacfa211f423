import type { Database } from 'better-sqlite3'
import { connect } from './connection.ts'
import type { Migration } from './migrations/migration.ts'

/** "SHRS" in ASCII. */
export const applicationId = 0x53485253

/** The schema version that a list of migrations leads to. */
export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}

export function schemaVersionOf(connection: Database): number {
  return Number(connection.pragma('user_version', { simple: true }))
}

/** Marks a new database as ours and brings it to the latest schema; call it inside a transaction. */
export function createSchema(connection: Database, migrations: readonly Migration[]): void {
  connection.pragma(`application_id = ${applicationId}`)
  migrateSchema(connection, migrations)
}

/** Runs the migrations that the file has not seen, oldest first; call it inside a transaction. */
export function migrateSchema(connection: Database, migrations: readonly Migration[]): void {
  for (const { version, migrate } of migrations) {
    const current = schemaVersionOf(connection)
    if (version <= current) continue
    if (version !== current + 1) throw new Error(`migration ${version} cannot follow schema ${current}`)
    migrate(connection)
    connection.pragma(`user_version = ${version}`)
  }
}

/** Everything in the schema, one text per object, in an order that does not depend on when each was made. */
export function schemaTexts(connection: Database): readonly string[] {
  const objects = connection.prepare<[], readonly unknown[]>('SELECT type, name, tbl_name, sql FROM sqlite_schema').raw().all()
  return objects.map((object) => JSON.stringify(object)).sort()
}

/** True when the file's schema is, object for object, what this program's migrations make for its version. */
export function hasExpectedSchema(connection: Database, migrations: readonly Migration[], nativeBinding?: string): boolean {
  const expected = expectedSchema(migrations, schemaVersionOf(connection), nativeBinding)
  const actual = schemaTexts(connection)
  return actual.length === expected.length && actual.every((text, index) => text === expected[index])
}

type TextsByVersion = Map<number, readonly string[]>
const expectedTexts = new WeakMap<readonly Migration[], TextsByVersion>()

/** Migrations never change, so what they make is worked out once for each version. */
function expectedSchema(migrations: readonly Migration[], version: number, nativeBinding?: string): readonly string[] {
  const known: TextsByVersion = expectedTexts.get(migrations) ?? new Map()
  const texts =
    known.get(version) ??
    freshSchema(
      migrations.filter((migration) => migration.version <= version),
      nativeBinding,
    )
  expectedTexts.set(migrations, known.set(version, texts))
  return texts
}

function freshSchema(migrations: readonly Migration[], nativeBinding?: string): readonly string[] {
  const fresh = connect(':memory:', { nativeBinding, fileMustExist: false })
  try {
    createSchema(fresh, migrations)
    return schemaTexts(fresh)
  } finally {
    fresh.close()
  }
}
