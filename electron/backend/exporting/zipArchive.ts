import { constants, crc32, deflateRawSync } from 'node:zlib'

/** One file in an archive; its text or bytes come in pieces, of which it is the whole. */
export interface ZipPart {
  readonly name: string
  readonly pieces: Iterable<string | Uint8Array>
}

const localMark = Buffer.from('PK\x03\x04')
const centralMark = Buffer.from('PK\x01\x02')
const endMark = Buffer.from('PK\x05\x06')
/** Names are UTF-8. */
const flags = 0x0800
const deflated = 8
/** 1 January 1980, so that the same content makes the same bytes. */
const noDate = 0x0021

interface Packed {
  readonly header: Buffer
  readonly name: Buffer
  readonly bytes: readonly Buffer[]
  readonly length: number
}

/** The bytes of a zip archive; one part at a time is held, deflated. */
export function* zipArchive(parts: Iterable<ZipPart>): Generator<Uint8Array> {
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { header, name, bytes, length } = pack(part)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(centralMark, Buffer.from([20, 0]), header, rest, name)
    yield Buffer.concat([localMark, header, name])
    yield* bytes
    offset += localMark.length + header.length + name.length + length
  }
  const central = Buffer.concat(directory)
  yield central
  yield endOf(directory.length / 5, central.length, offset)
}

function pack({ name: given, pieces }: ZipPart): Packed {
  const bytes: Buffer[] = []
  let [sum, size, length] = [0, 0, 0]
  const keep = (packed: Buffer) => {
    bytes.push(packed)
    length += packed.length
  }
  for (const piece of pieces) {
    const plain = typeof piece === 'string' ? Buffer.from(piece) : piece
    sum = crc32(plain, sum)
    size += plain.length
    // Blocks that end on a byte can stand one after the other; the last one says that it is the last.
    keep(deflateRawSync(plain, { finishFlush: constants.Z_SYNC_FLUSH }))
  }
  keep(deflateRawSync(Buffer.alloc(0)))
  const name = Buffer.from(given)
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE(flags, 2)
  header.writeUInt16LE(deflated, 4)
  header.writeUInt16LE(noDate, 8)
  header.writeUInt32LE(sum, 10)
  header.writeUInt32LE(length, 14)
  header.writeUInt32LE(size, 18)
  header.writeUInt16LE(name.length, 22)
  return { header, name, bytes, length }
}

function endOf(parts: number, directorySize: number, directoryAt: number): Buffer {
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts, 4)
  end.writeUInt16LE(parts, 6)
  end.writeUInt32LE(directorySize, 8)
  end.writeUInt32LE(directoryAt, 12)
  return Buffer.concat([endMark, end])
}
