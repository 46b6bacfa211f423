import { closeSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { Refusal } from '../../../shared/model/refusal.ts'
import { applyPragmas, connect } from './base/connection.ts'
import { makePrivateFolder } from './base/privateFolder.ts'
import { translateError } from './base/translateError.ts'
import { completeRollups } from './completeRollups.ts'
import { copyPages } from './copies/copyPages.ts'
import type { Migration } from './migrations/parts/migration.ts'
import { expectedSchemas, hasExpectedSchema, latestVersion, migrateSchema } from './schema.ts'
import { isSealRight, sealContent } from './seal/contentSeal.ts'
import { viewingFolder } from './sweepUserData.ts'

interface MigrationOptions {
  readonly migrations: readonly Migration[]
  readonly nativeBinding: string | undefined
  /** What a user calls the file. */
  readonly name: string
}

/**
 * All missing steps in one transaction: afterwards the file is exactly what a new one would be, or exactly as it was.
 * @throws Refusal `not-migrated`, `disk-full`
 */
export function migrateFile(connection: Database, { migrations, nativeBinding, name }: MigrationOptions): void {
  // A step may rebuild a table that others refer to; all references are checked before the commit instead.
  connection.pragma('foreign_keys = OFF')
  connection.exec('BEGIN IMMEDIATE')
  try {
    const isAsSealed = isSealRight(connection)
    migrateSchema(connection, migrations)
    completeRollups(connection)
    // What another program changed before is told after this too.
    if (isAsSealed) sealContent(connection)
    const dangling = connection.pragma('foreign_key_check')
    if (!Array.isArray(dangling) || dangling.length > 0) throw new Error('a migration left dangling references')
    const expected = expectedSchemas(migrations, latestVersion(migrations), { nativeBinding })
    if (!hasExpectedSchema(connection, expected)) {
      throw new Error('a migration left a schema unlike a new file')
    }
    connection.exec('COMMIT')
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    const translated = translateError(error, name)
    throw translated instanceof Refusal ? translated : new Refusal('not-migrated', { name }, { cause: error })
  } finally {
    connection.pragma('foreign_keys = ON')
  }
}

interface MigratedCopy {
  readonly path: string
  remove(): void
}

/** A private copy of an older file, brought to today's schema, for a viewer who may not change the file itself. */
export async function migratedCopy(
  connection: Database,
  options: MigrationOptions & { readonly userDataFolder: string; readonly signal: AbortSignal | undefined },
): Promise<MigratedCopy> {
  const { nativeBinding, userDataFolder, signal } = options
  const folder = makePrivateFolder(viewingFolder(userDataFolder))
  const path = join(folder, 'copy.shoresh')
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    closeSync(openSync(path, 'wx', 0o600))
    await copyPages(connection, path, signal)
    const copy = connect(path, { nativeBinding })
    try {
      applyPragmas(copy)
      migrateFile(copy, options)
    } finally {
      copy.close()
    }
    return { path, remove }
  } catch (error) {
    remove()
    throw error
  }
}
