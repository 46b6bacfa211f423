import { closeSync, openSync, readSync, statSync } from 'node:fs'

const endLength = 1024

/** True when the file begins and ends as a PDF does. */
export function isWholePdf(path: string): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size === 0) return false
  const descriptor = openSync(path, 'r')
  try {
    const text = (from: number, length: number): string => {
      const bytes = Buffer.alloc(length)
      return bytes.toString('latin1', 0, readSync(descriptor, bytes, 0, length, from))
    }
    return (
      text(0, 5) === '%PDF-' &&
      text(Math.max(0, size - endLength), endLength)
        .trimEnd()
        .endsWith('%%EOF')
    )
  } finally {
    closeSync(descriptor)
  }
}
