import { closeSync, openSync, rmSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { connect } from './connection.ts'
import { publishNewFile, syncPath, temporaryNameFor } from './durableFiles.ts'
import { sweepWithdrawn } from './importedRows.ts'
import { forgetJournal } from './lineage.ts'
import { sweepBlobs } from './sweepBlobs.ts'

export interface CopyOptions {
  readonly nativeBinding?: string | undefined
  /** Leaves out who changed what and when, for a copy that is given away. */
  readonly withoutJournal?: boolean | undefined
}

/**
 * A whole, checked copy of an open database under a name that was free; deleted content is not in it. Made by SQLite,
 * because reading the file ourselves would drop SQLite's lock. A failure leaves nothing behind. @throws EEXIST
 */
export function copyDatabase(connection: Database, target: string, options: CopyOptions = {}): void {
  const { nativeBinding, withoutJournal = false } = options
  const temporary = temporaryNameFor(target)
  try {
    // VACUUM INTO accepts an empty file, and this one is private from its first byte.
    closeSync(openSync(temporary, 'wx', 0o600))
    connection.prepare('VACUUM INTO ?').run(temporary)
    if (withoutJournal) emptyJournal(temporary, nativeBinding)
    syncPath(temporary, 'file')
    assertIntact(temporary, nativeBinding)
    publishNewFile(temporary, target)
  } finally {
    rmSync(temporary, { force: true })
  }
}

function emptyJournal(path: string, nativeBinding: string | undefined): void {
  const copy = connect(path, { fileMustExist: true, nativeBinding })
  try {
    sweepWithdrawn(copy)
    sweepBlobs(copy)
    forgetJournal(copy)
    copy.exec('VACUUM')
  } finally {
    copy.close()
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
