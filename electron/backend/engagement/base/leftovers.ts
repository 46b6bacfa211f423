import { existsSync, statSync } from 'node:fs'

/** What a writer that died leaves beside its file: a rollback journal, or the log of a file that arrives in WAL mode. */
const leftoverSuffixes = ['-journal', '-wal'] as const

export function leftoversOf(path: string): readonly string[] {
  return leftoverSuffixes
    .map((suffix) => `${path}${suffix}`)
    .filter((leftover) => existsSync(leftover) && statSync(leftover).size > 0)
}

/** True when the file was left in the middle of a write, or another writer is in the middle of one now. */
export function hasLeftovers(path: string): boolean {
  return leftoversOf(path).length > 0
}
