import { constants } from 'node:buffer'
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { rowListKeys } from '../../../shared/engagement/DocumentCheck.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { translateError, withRefusals } from '../../backend/engagement/base/translateError.ts'
import { arrayElements } from '../json/arrayElements.ts'
import { JsonParts } from '../json/JsonParts.ts'
import { placeInText } from '../json/placeInText.ts'
import { RefusedHere } from './failures.ts'
import { fileChunks } from './fileChunks.ts'
import { tooLongForText } from './files.ts'
import { refuseRepeatedKeys } from './refuseRepeatedKeys.ts'

/** A document in the interchange format, read from a file. */
export interface DocumentOnDisk {
  /** Parsed, with the lists that stay in the file empty. */
  readonly rest: unknown
  /** The items of such a list one by one, parsed as they are read. @throws Refusal of the disk */
  rows(key: string): Iterable<unknown>
}

/**
 * Reads a document that may be longer than any string and hold more occurrences than memory should. All of it is seen to be
 * JSON before this answers. @throws Refusal `not-found`, `not-a-file`, `no-permission`; RefusedHere `notUtf8`, `notJson` with
 * the place of the mistake; ProblemFound `repeated-key`
 */
export function readDocument(path: string): DocumentOnDisk {
  const name = basename(path)
  return withRefusals(name, () => {
    if (!statSync(path).isFile()) throw new Refusal('not-a-file', { name })
    const start = markLength(path)
    const parts = new JsonParts(rowListKeys)
    readAsUtf8(path, name, (chunk) => parts.push(chunk), start)
    const mistake = parts.end()
    if (mistake !== null) throw new RefusedHere('notJson', { name, ...placeInText(fileChunks(path, start), mistake) })
    refuseRepeatedKeys(parts.repeated)
    const { rest, lists } = parts
    if (rest.length > constants.MAX_STRING_LENGTH) throw tooLongForText(name)
    return { rest: JSON.parse(rest.toString()), rows: (key) => rowsOf(path, name, lists.get(key), start) }
  })
}

function* rowsOf(path: string, name: string, offset: number | undefined, start: number): Generator<unknown> {
  if (offset === undefined) return
  try {
    yield* arrayElements(fileChunks(path, start + offset))
  } catch (error) {
    throw translateError(error, name)
  }
}

/** Hands on every chunk. @throws RefusedHere `notUtf8`, whatever `take` made of the chunks before */
function readAsUtf8(path: string, name: string, take: (chunk: Uint8Array) => void, start: number): void {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (chunk?: Uint8Array) => {
    try {
      decoder.decode(chunk, { stream: chunk !== undefined })
    } catch {
      throw new RefusedHere('notUtf8', { name })
    }
  }
  for (const chunk of fileChunks(path, start)) {
    decode(chunk)
    take(chunk)
  }
  decode()
}

/** How many bytes a byte order mark takes at the beginning of the file; it is no part of the text. */
function markLength(path: string): number {
  for (const [first, second, third] of fileChunks(path)) return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0
  return 0
}
