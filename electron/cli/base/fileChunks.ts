import { closeSync, openSync, readSync } from 'node:fs'

const chunkLength = 1 << 18

/** The bytes of a file from an offset on, in chunks. Each is good until the next is asked for: they share one buffer. */
export function* fileChunks(path: string, from = 0): Generator<Uint8Array> {
  const buffer = new Uint8Array(chunkLength)
  const descriptor = openSync(path, 'r')
  try {
    let at = from
    for (;;) {
      const length = readSync(descriptor, buffer, 0, chunkLength, at)
      if (length === 0) return
      at += length
      yield buffer.subarray(0, length)
    }
  } finally {
    closeSync(descriptor)
  }
}
