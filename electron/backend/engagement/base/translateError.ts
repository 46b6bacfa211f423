import { Refusal, type RefusalCode } from '../../../../shared/model/refusal.ts'

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** What a failure of SQLite or of the file system means to a user; undefined when it is a fault of ours. */
function refusalCodeFor(code: string): RefusalCode | undefined {
  switch (code) {
    case 'SQLITE_READONLY_DBMOVED':
      return 'moved'
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
      return 'broken-reference'
    case 'SQLITE_CONSTRAINT_PRIMARYKEY':
    case 'SQLITE_CONSTRAINT_UNIQUE':
      return 'duplicate-id'
    case 'SQLITE_CONSTRAINT_CHECK':
      return 'out-of-range'
    // Its first bytes had said that it is one of ours.
    case 'SQLITE_NOTADB':
      return 'damaged'
    case 'ENOENT':
    case 'ENOTDIR':
      return 'not-found'
    case 'ENAMETOOLONG':
      return 'name-too-long'
    case 'EEXIST':
      return 'exists'
    case 'EISDIR':
    case 'ELOOP':
      return 'not-a-file'
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'disk-full'
    case 'EIO':
      return 'disk-error'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'no-permission'
  }
  // The rest of SQLite's codes come in families, such as SQLITE_IOERR_WRITE.
  if (code.startsWith('SQLITE_FULL')) return 'disk-full'
  if (code.startsWith('SQLITE_IOERR')) return 'disk-error'
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) return 'read-only'
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'busy'
  if (code.startsWith('SQLITE_CORRUPT')) return 'damaged'
  return undefined
}

/** The refusal that a failure amounts to, with the file's name for the sentence; other errors as they are. */
export function translateError(error: unknown, name: string): unknown {
  const code = refusalCodeFor(codeOf(error))
  return code === undefined ? error : new Refusal(code, { name }, { cause: error })
}

/** Runs the work, turning its expected failures into refusals about the file of that name. */
export function withRefusals<Result>(name: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw translateError(error, name)
  }
}

/** The same for work that waits. */
export async function withRefusalsAwaited<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw translateError(error, name)
  }
}

/** True when another connection holds the lock that was asked for. */
export function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_BUSY')
}

/** True when the file is no database, or no readable one. */
export function isUnreadable(error: unknown): boolean {
  return codeOf(error) === 'SQLITE_NOTADB' || codeOf(error).startsWith('SQLITE_CORRUPT')
}

export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR'
}
