export interface TextPlace {
  /** From 1. */
  readonly line: number
  /** From 1, in the units of a string's length. */
  readonly column: number
}

/** Where the character that begins at this byte offset stands; `chunks` are the text in UTF-8. */
export function placeInText(chunks: Iterable<Uint8Array>, offset: number): TextPlace {
  let line = 1
  let column = 1
  let left = offset
  for (const chunk of chunks) {
    for (const byte of chunk.subarray(0, left)) {
      if (byte === 0x0a) {
        line += 1
        column = 1
        continue
      }
      // A continuation byte belongs to the character before; four bytes are a pair of surrogates.
      if ((byte & 0xc0) !== 0x80) column += byte >= 0xf0 ? 2 : 1
    }
    left -= Math.min(left, chunk.length)
    if (left === 0) break
  }
  return { line, column }
}
