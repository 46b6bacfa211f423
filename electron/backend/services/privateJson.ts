import { chmodSync, closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import type * as z from 'zod'
import { temporaryNameFor } from '../engagement/base/temporaryFiles.ts'

/** The value kept in a small file of the app's own; null when there is none, or none that can be read. */
export function readPrivateJson<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> | null {
  try {
    const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    // Missing or damaged: what stands in these files is a convenience, and the next write makes it whole again.
    return null
  }
}

/** Writes the value so that only this user can read it, whole or not at all. */
export function writePrivateJson(path: string, value: unknown): void {
  const temporary = temporaryNameFor(path)
  try {
    const file = openSync(temporary, 'w', 0o600)
    try {
      writeSync(file, JSON.stringify(value))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    chmodSync(temporary, 0o600)
    renameSync(temporary, path)
  } finally {
    rmSync(temporary, { force: true })
  }
}
