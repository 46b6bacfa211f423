import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { partBytes } from '../../../shared/contract/files/transferContract.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { translateError, withRefusals } from '../engagement/base/translateError.ts'

/** A file that is read part by part, from its beginning as often as needed. */
export interface PartedFile {
  readonly path: string
  readonly name: string
  /** In bytes, when it was opened. */
  readonly size: number
  /** @throws Refusal `not-found`, `no-permission`, or whatever the disk refuses */
  parts(): AsyncIterable<Uint8Array>
}

/** The file at this path, under a name for sentences. @throws Refusal `not-found`, `not-a-file`, `no-permission` */
export function partedFileAt(path: string, name = basename(path)): PartedFile {
  const stats = withRefusals(name, () => statSync(path))
  if (!stats.isFile()) throw new Refusal('not-a-file', { name })
  return { path, name, size: stats.size, parts: () => readParts(path, name) }
}

async function* readParts(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const part of createReadStream(path, { highWaterMark: partBytes })) yield part
  } catch (error) {
    throw translateError(error, name)
  }
}
