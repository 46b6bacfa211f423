import type { Database } from 'better-sqlite3'
import { connect } from './base/connection.ts'
import { beginLineage } from './migrations/first/0002-lineage.ts'
import { rollupsToCount } from './migrations/first/0003-rollups.ts'
import kept from './migrations/latestSchema.json' with { type: 'json' }
import { migrations as ours } from './migrations/migrations.ts'
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
  if (migrations === ours) createKeptSchema(connection)
  migrateSchema(connection, migrations)
}

/** What our migrations make of an empty database, in a tenth of their time. */
function createKeptSchema(connection: Database): void {
  for (const [, , , sql] of kept.objects) if (typeof sql === 'string') connection.exec(sql)
  beginLineage(connection)
  connection.exec(rollupsToCount)
  connection.pragma(`user_version = ${kept.version}`)
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

/** Everything in the schema in the order in which it was made; what SQLite makes by itself has no statement. */
export function schemaObjects(connection: Database): readonly (readonly unknown[])[] {
  return connection.prepare<[], readonly unknown[]>('SELECT type, name, tbl_name, sql FROM sqlite_schema').raw().all()
}

/** The same, one text per object, in an order that does not depend on when each was made. */
export function schemaTexts(connection: Database): readonly string[] {
  return textsOf(schemaObjects(connection))
}

function textsOf(objects: readonly (readonly unknown[])[]): readonly string[] {
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

interface SchemaOptions {
  readonly nativeBinding?: string | undefined
  /** What may have been in the middle of a migration goes back to an older schema. */
  readonly withOlder?: boolean
}

/**
 * The schema that these migrations lead to with a version, perhaps among those before it. They never change, so what is not
 * kept with the program is worked out once.
 */
export function expectedSchemas(
  migrations: readonly Migration[],
  upTo: number,
  { nativeBinding, withOlder = false }: SchemaOptions = {},
): ExpectedSchemas {
  if (migrations === ours && upTo === kept.version && !withOlder) return { [upTo]: textsOf(kept.objects) }
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
