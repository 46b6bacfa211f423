import type { TableEncoding } from '../../../shared/model/importVocabulary.ts'
import type { PartedFile } from '../transfer/PartedFile.ts'

/**
 * How a table file is written: UTF-16 where it shows, else UTF-8 where all of it can be, or most where few bytes were spoilt,
 * else, as Excel saves where nobody chose, the letters of Windows: the Hebrew ones where words of them come out, else the
 * Western ones.
 */
export async function findEncoding(file: PartedFile): Promise<TableEncoding> {
  const utf16 = await utf16Encoding(file)
  if (utf16 !== null) return utf16
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  for await (const part of file.parts()) {
    if (!canDecode(utf8, part)) return otherEncoding(file)
  }
  return canDecode(utf8) ? 'utf-8' : otherEncoding(file)
}

/** A file that is not UTF-8 throughout: still UTF-8 where its letters are but for a few bytes, which show as �. */
async function otherEncoding(file: PartedFile): Promise<TableEncoding> {
  let [sound, broken] = [0, 0]
  for await (const text of decodeTable(file, 'utf-8')) {
    for (const [letter] of text.matchAll(/[^\0-\x7f]/gu)) {
      if (letter === '\ufffd') broken += 1
      else sound += 1
    }
  }
  return sound > broken ? 'utf-8' : windowsEncoding(file)
}

async function windowsEncoding(file: PartedFile): Promise<TableEncoding> {
  const words = new HebrewWords()
  for await (const part of file.parts()) {
    if (words.areIn(part)) return 'windows-1255'
  }
  return words.areIn([lineFeed]) ? 'windows-1255' : 'windows-1252'
}

/** The text of a table file in pieces; a mark at its beginning is dropped. */
export async function* decodeTable({ parts }: PartedFile, encoding: TableEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const part of parts()) yield decoder.decode(part, { stream: true })
  yield decoder.decode()
}

/** Bytes in which UTF-16 shows without a mark. */
const tellingBytes = 65_536
/** Share of the letters that commas, digits and line ends are of any table: those are written with a zero byte. */
const fewestZeros = 0.01

/** UTF-16 by its mark, or by the zero bytes that stand at one side of the letters and hardly at the other. */
async function utf16Encoding(file: PartedFile): Promise<TableEncoding | null> {
  const beginning = await beginningOf(file)
  const [first, second] = beginning
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  beginning.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) < Math.max(1, (fewestZeros * beginning.length) / 2)) return null
  if (odd > 9 * even) return 'utf-16le'
  return even > 9 * odd ? 'utf-16be' : null
}

async function beginningOf(file: PartedFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of file.parts()) {
    parts.push(part)
    length += part.length
    if (length >= tellingBytes) break
  }
  return Buffer.concat(parts).subarray(0, tellingBytes)
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

const lineFeed = 10

/** Looks for words of the Hebrew letters of windows-1255 in bytes that come some at a time. */
class HebrewWords {
  #letters = 0
  /** A word with other letters in it is none, however many accents stand side by side in it: reclamações. */
  #isForeign = false

  /** Whether one ends among these bytes. */
  areIn(bytes: Iterable<number>): boolean {
    for (const byte of bytes) {
      if (isHebrewLetter(byte)) this.#letters += 1
      else if (isLatinLetter(byte) || (this.#letters === 0 && isPoint(byte))) this.#isForeign = true
      else if (!isPoint(byte)) {
        if (this.#letters > 1 && !this.#isForeign) return true
        this.#letters = 0
        this.#isForeign = false
      }
    }
    return false
  }
}

function isHebrewLetter(byte: number): boolean {
  return byte >= 0xe0 && byte <= 0xfa
}

/** Niqqud, which stands behind its letter; in Western files capital letters with accents. */
function isPoint(byte: number): boolean {
  return byte >= 0xc0 && byte <= 0xd3
}

function isLatinLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
}
