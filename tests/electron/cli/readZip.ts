import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'

/** The parts of a zip archive by their names, as its local headers say; those of an archive inside it too, after `!`. */
export function readZip(path: string): ReadonlyMap<string, string> {
  return new Map(partsOf(readFileSync(path)))
}

function* partsOf(bytes: Buffer): Generator<readonly [string, string]> {
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const from = at + 30 + bytes.readUInt16LE(at + 26)
    const to = from + bytes.readUInt32LE(at + 18)
    const name = bytes.toString('utf8', at + 30, from)
    const content = inflateRawSync(bytes.subarray(from, to))
    yield [name, content.toString()]
    if (name.endsWith('.xlsx')) for (const [inner, text] of partsOf(content)) yield [`${name}!${inner}`, text]
    at = to
  }
}
