import { Refusal } from '../../../shared/model/refusal.ts'
import type { PartedFile } from '../transfer/PartedFile.ts'

/** How the letters of a table file are written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1255' | 'windows-1252'

/**
 * How a table file is written: UTF-8 or UTF-16 by its mark, else UTF-8 where all of it can be, else, as Excel saves where
 * nobody chose, the letters of Windows: the Hebrew ones where words of them come out, else the Western ones.
 */
export async function findEncoding(file: PartedFile): Promise<Encoding> {
  const marked = await markedEncoding(file)
  if (marked !== null) return marked
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  for await (const part of file.parts()) {
    if (!canDecode(utf8, part)) return windowsEncoding(file)
  }
  return canDecode(utf8) ? 'utf-8' : windowsEncoding(file)
}

async function windowsEncoding(file: PartedFile): Promise<Encoding> {
  let last = 0
  for await (const part of file.parts()) {
    if (hasHebrewPair(part, last)) return 'windows-1255'
    last = part.at(-1) ?? last
  }
  return 'windows-1252'
}

/** The text of a table file in pieces; a mark at its beginning is dropped. */
export async function* decodeTable({ parts }: PartedFile, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const part of parts()) yield decoder.decode(part, { stream: true })
  yield decoder.decode()
}

/** @throws Refusal `csv-not-utf8` unless the file is UTF-8 */
export async function requireUtf8(file: PartedFile): Promise<'utf-8'> {
  const encoding = await findEncoding(file)
  if (encoding !== 'utf-8') throw new Refusal('csv-not-utf8')
  return encoding
}

async function markedEncoding(file: PartedFile): Promise<Encoding | null> {
  const beginning: number[] = []
  for await (const part of file.parts()) {
    beginning.push(...part.subarray(0, 2))
    if (beginning.length > 1) break
  }
  const [first, second] = beginning
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** Whether the bytes go on as this encoding has it; without any, whether the text may end here. */
function canDecode(decoder: InstanceType<typeof TextDecoder>, bytes?: Uint8Array): boolean {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined })
    return true
  } catch {
    return false
  }
}

/** Whether two Hebrew letters of windows-1255 stand side by side, the byte before these among them. */
function hasHebrewPair(bytes: Uint8Array, before: number): boolean {
  let last = before
  for (const byte of bytes) {
    if (isHebrewLetter(byte) && isHebrewLetter(last)) return true
    last = byte
  }
  return false
}

function isHebrewLetter(byte: number): boolean {
  return byte >= 0xe0 && byte <= 0xfa
}
