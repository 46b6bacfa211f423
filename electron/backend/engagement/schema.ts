import type { Database } from 'better-sqlite3'
import { connect } from './base/connection.ts'
import type { Migration } from './migrations/parts/migration.ts'

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

/** What `schemaTexts` gives of a file of ours, by its schema version. */
export type ExpectedSchemas = Readonly<Record<number, readonly string[]>>

/** True when the file's schema is, object for object, what this program's migrations make for its version. */
export function hasExpectedSchema(connection: Database, expected: ExpectedSchemas): boolean {
  const texts = expected[schemaVersionOf(connection)] ?? []
  const actual = schemaTexts(connection)
  return actual.length === texts.length && actual.every((text, index) => text === texts[index])
}

const known = new WeakMap<readonly Migration[], Map<number, ExpectedSchemas>>()

/** The schemas that these migrations lead through up to a version. They never change, so it is worked out once. */
export function expectedSchemas(migrations: readonly Migration[], upTo: number, nativeBinding?: string): ExpectedSchemas {
  const byVersion = known.get(migrations) ?? new Map<number, ExpectedSchemas>()
  known.set(migrations, byVersion)
  const steps = migrations.filter(({ version }) => version <= upTo)
  const schemas = byVersion.get(upTo) ?? schemasAlong(steps, nativeBinding)
  byVersion.set(upTo, schemas)
  return schemas
}

function schemasAlong(migrations: readonly Migration[], nativeBinding?: string): ExpectedSchemas {
  const fresh = connect(':memory:', { nativeBinding, fileMustExist: false })
  try {
    fresh.pragma(`application_id = ${applicationId}`)
    return Object.fromEntries(
      migrations.map((migration) => {
        migrateSchema(fresh, [migration])
        return [migration.version, schemaTexts(fresh)] as const
      }),
    )
  } finally {
    fresh.close()
  }
}
