import type { Database } from 'better-sqlite3'
import { Refusal } from '../../../shared/model/refusal.ts'
import { applyPragmas, connect } from './connection.ts'
import type { Migration } from './migrations/migration.ts'
import { hasExpectedSchema } from './schema.ts'
import { withRefusals } from './translateError.ts'

export interface CheckOptions {
  readonly name: string
  readonly migrations: readonly Migration[]
  readonly nativeBinding?: string | undefined
}

/**
 * Everything asked of a file before it may be used: whole, free of dangling references, and holding exactly the tables
 * and triggers that our migrations make. A view or trigger of someone else's is refused by its text and never run.
 * @throws Refusal `damaged`, `unexpected-content`, `not-ours`
 */
export function checkConnection(connection: Database, { name, migrations, nativeBinding }: CheckOptions): void {
  withRefusals(name, () => {
    if (connection.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new Refusal('damaged', { name })
    const dangling = connection.pragma('foreign_key_check')
    if (!Array.isArray(dangling) || dangling.length > 0) throw new Refusal('damaged', { name })
    if (!hasExpectedSchema(connection, migrations, nativeBinding)) throw new Refusal('unexpected-content', { name })
  })
}

/** Checks a file through a connection of its own that cannot write. @throws as `checkConnection` */
export function checkFile(path: string, options: CheckOptions): void {
  withRefusals(options.name, () => {
    const connection = connect(path, { readonly: true, nativeBinding: options.nativeBinding })
    try {
      applyPragmas(connection)
      checkConnection(connection, options)
    } finally {
      connection.close()
    }
  })
}
