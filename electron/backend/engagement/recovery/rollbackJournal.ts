import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** What tells which state of a file a rollback journal was begun in, and which state a file is in. */
export interface StateMark {
  readonly pageCount: number
  /** Grows by one with each commit; null where a journal does not hold the page that it stands on. */
  readonly counter: number | null
}

export interface JournalMark extends StateMark {
  /** False for a copy of which the end is missing: it brings back only a part. */
  readonly isWhole: boolean
}

const magic = 'd9d505f920a163d7'
const headerLength = 28
const countedBySize = 0xffff_ffff

/** By SQLite's layout: the counter of changes at 24, the number of pages at 28. */
export function markOfFile(path: string): StateMark {
  const header = readAt(path, (read) => read(24, 8))
  return header.length < 8
    ? { pageCount: 0, counter: null }
    : { counter: header.readUInt32BE(0), pageCount: header.readUInt32BE(4) }
}

/** Of the state that this journal brings back; null for what is no rollback journal, which SQLite passes over. */
export function markOfJournal(path: string): JournalMark | null {
  return readAt(path, (read, size) => {
    const first = headerAt(read, 0)
    if (first === null) return null
    return { pageCount: first.pageCount, ...scan(read, size) }
  })
}

type Read = (position: number, length: number) => Buffer

function readAt<Result>(path: string, work: (read: Read, size: number) => Result): Result {
  const descriptor = openSync(path, 'r')
  try {
    const read: Read = (position, length) => {
      const buffer = Buffer.alloc(length)
      return buffer.subarray(0, readSync(descriptor, buffer, 0, length, position))
    }
    return work(read, fstatSync(descriptor).size)
  } finally {
    closeSync(descriptor)
  }
}

interface SegmentHeader {
  readonly records: number
  readonly pageCount: number
  readonly sectorSize: number
  readonly pageSize: number
}

function headerAt(read: Read, position: number): SegmentHeader | null {
  const bytes = read(position, headerLength)
  if (bytes.length < headerLength || bytes.toString('hex', 0, 8) !== magic) return null
  const [sectorSize, pageSize] = [bytes.readUInt32BE(20), bytes.readUInt32BE(24)]
  if (sectorSize < 32 || pageSize < 512 || pageSize > 65_536) return null
  return { records: bytes.readUInt32BE(8), pageCount: bytes.readUInt32BE(16), sectorSize, pageSize }
}

/** What stands in the records of a journal, each of which is a page's number, its bytes and their sum. */
function scan(read: Read, size: number): { readonly counter: number | null; readonly isWhole: boolean } {
  let counter: number | null = null
  for (let start = 0; ; ) {
    const header = headerAt(read, start)
    if (header === null) return { counter, isWhole: true }
    const { sectorSize, pageSize } = header
    const length = pageSize + 8
    const fitting = Math.max(0, Math.floor((size - start - sectorSize) / length))
    const records = header.records === countedBySize ? fitting : header.records
    if (records > fitting) return { counter, isWhole: false }
    for (let index = 0; index < records && counter === null; index += 1) {
      const position = start + sectorSize + index * length
      if (read(position, 4).readUInt32BE(0) === 1) counter = read(position + 4 + 24, 4).readUInt32BE(0)
    }
    if (records === 0) return { counter, isWhole: true }
    start = Math.ceil((start + sectorSize + records * length) / sectorSize) * sectorSize
  }
}
