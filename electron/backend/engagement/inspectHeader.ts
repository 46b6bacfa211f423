import { closeSync, openSync, readSync } from 'node:fs'
import { Refusal } from '../../../shared/model/refusal.ts'
import { applicationId } from './schema.ts'

const headerLength = 100
const magic = 'SQLite format 3\0'

export interface FileHeader {
  readonly schemaVersion: number
  readonly isWal: boolean
}

/**
 * Reads the first bytes of a file before any connection to it exists; never call it while this process has one.
 * The layout is SQLite's: file format version at 18, user_version at 60, application_id at 68.
 * @throws Refusal `not-ours`, `newer`
 */
export function inspectHeader(path: string, name: string, supported: number): FileHeader {
  const header = readStart(path)
  const isDatabase = header.length === headerLength && header.toString('latin1', 0, magic.length) === magic
  if (!isDatabase || header.readUInt32BE(68) !== applicationId) throw new Refusal('not-ours', { name })
  const schemaVersion = header.readUInt32BE(60)
  if (schemaVersion === 0) throw new Refusal('not-ours', { name })
  if (schemaVersion > supported) throw new Refusal('newer', { name, found: schemaVersion, supported })
  return { schemaVersion, isWal: header[18] === 2 || header[19] === 2 }
}

function readStart(path: string): Buffer {
  const descriptor = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(headerLength)
    return buffer.subarray(0, readSync(descriptor, buffer, 0, headerLength, 0))
  } finally {
    closeSync(descriptor)
  }
}
