import { createHash } from 'node:crypto'
import type { ReadExecutor, WriteExecutor } from './executor.ts'
import { queries } from './queries.ts'

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Keeps an attachment in the file, the same bytes once; answers with the SHA-256 that rows name it by. It is outside the
 * change journal: undo takes back the row that names it and redo brings that back, and the bytes stay until neither can.
 */
export function putBlob(transaction: WriteExecutor, bytes: Uint8Array): string {
  const hash = hashOf(bytes)
  transaction.run(
    queries
      .insertInto('blob')
      .values({ hash, bytes })
      .onConflict((conflict) => conflict.doNothing()),
  )
  return hash
}

/** The bytes of an attachment; undefined when it is not there, or is not what its name says any more. */
export function readBlob(db: ReadExecutor, hash: string): Uint8Array | undefined {
  const bytes = db.first(queries.selectFrom('blob').select('bytes').where('hash', '=', hash))?.bytes
  return bytes !== undefined && hashOf(bytes) === hash ? bytes : undefined
}
