import { closeSync, openSync, rmSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { connect } from './connection.ts'
import { publishNewFile, syncPath, temporaryNameFor } from './durableFiles.ts'

/**
 * A whole, checked copy of an open database under a name that was free; deleted content is not in it. Made by SQLite,
 * because reading the file ourselves would drop SQLite's lock. A failure leaves nothing behind. @throws EEXIST
 */
export function copyDatabase(connection: Database, target: string, nativeBinding?: string): void {
  const temporary = temporaryNameFor(target)
  try {
    // VACUUM INTO accepts an empty file, and this one is private from its first byte.
    closeSync(openSync(temporary, 'wx', 0o600))
    connection.prepare('VACUUM INTO ?').run(temporary)
    syncPath(temporary, 'file')
    assertIntact(temporary, nativeBinding)
    publishNewFile(temporary, target)
  } finally {
    rmSync(temporary, { force: true })
  }
}

function assertIntact(path: string, nativeBinding?: string): void {
  const copy = connect(path, { readonly: true, nativeBinding })
  try {
    const result = copy.pragma('integrity_check(1)', { simple: true })
    if (result !== 'ok') throw new Error(`the copy is not intact: ${String(result)}`)
  } finally {
    copy.close()
  }
}
