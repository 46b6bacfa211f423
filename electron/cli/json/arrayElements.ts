import { JsonScanner } from './JsonScanner.ts'

/**
 * The elements of a JSON array one by one, in memory that does not grow with their number. The text begins with the array;
 * what stands after it is not read. @throws Error where it is no whole array
 */
export function* arrayElements(chunks: Iterable<Uint8Array>): Generator<unknown> {
  let begun: number[] = []
  let ended: number[] = []
  const scanner = new JsonScanner({ begin: (offset) => begun.push(offset), end: (offset) => ended.push(offset) })
  let before = 0
  /** The beginning of an element that goes on in the next chunk. */
  let carried: Buffer[] = []
  for (const chunk of chunks) {
    begun = carried.length > 0 ? [before] : []
    ended = []
    scanner.push(chunk)
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    const pieceFrom = (index: number, to?: number) => bytes.subarray((begun[index] ?? 0) - before, to)
    for (const [index, end] of ended.entries()) {
      const piece = pieceFrom(index, end - before)
      const text = carried.length > 0 ? Buffer.concat([...carried, piece]).toString() : piece.toString()
      carried = []
      yield JSON.parse(text)
    }
    if (begun.length > ended.length) carried.push(Buffer.from(pieceFrom(begun.length - 1)))
    before += chunk.length
    if (scanner.isFinished) return
    if (scanner.mistake !== null) break
  }
  throw new Error('what was to be a list ends or breaks before its end')
}
