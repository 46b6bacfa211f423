import { Refusal } from '../../../shared/model/refusal.ts'
import { createReadExecutor, type ReadExecutor, StatementCache } from '../store/base/executor.ts'
import { applyPragmas, connect } from './base/connection.ts'
import { withRefusals } from './base/translateError.ts'

interface ReadFile {
  readonly path: string
  readonly name: string
  readonly nativeBinding?: string | undefined
}

export interface BesideReader {
  read<Result>(work: (db: ReadExecutor) => Result): Result
}

const mostTries = 3

/**
 * Works something out of a file that another process holds, by a connection of its own that never keeps that process from writing.
 * When it has written meanwhile, the work is done again, so that all that it read is of one state. @throws Refusal `busy`
 */
export function readBeside<Result>({ path, name, nativeBinding }: ReadFile, work: (reader: BesideReader) => Result): Result {
  return withRefusals(name, () => {
    const connection = connect(path, { readonly: true, nativeBinding })
    try {
      applyPragmas(connection)
      const statements = new StatementCache(connection)
      const version = (): unknown => connection.pragma('data_version', { simple: true })
      const reader: BesideReader = { read: (asked) => asked(createReadExecutor(statements)) }
      for (let tries = 0; tries < mostTries; tries += 1) {
        const before = version()
        const result = work(reader)
        if (version() === before) return result
      }
      throw new Refusal('busy', { name })
    } finally {
      connection.close()
    }
  })
}
