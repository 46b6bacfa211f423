import { statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'

const bytesInMegabyte = 1024 * 1024
/** Megabytes of pages kept at hand at most; a file that fits is read once, however often its pages are looked at. */
const largestCache = 256

/**
 * True when nothing is wrong with the structure of a file, nor missing at its end. Leaves the connection with room for the
 * pages of the file, so that what is asked next need not read them again.
 */
export function isIntact(connection: Database): boolean {
  const size = statSync(connection.name).size
  const kibibytes = Math.ceil((1.1 * Math.min(size, largestCache * bytesInMegabyte)) / 1024) + 1024
  connection.pragma(`cache_size = ${-kibibytes}`)
  return connection.pragma('integrity_check(1)', { simple: true }) === 'ok' && sizeByHeader(connection) <= size
}

/** SQLite reads what is missing at the end of a file's last page as zeros and calls it whole. */
function sizeByHeader(connection: Database): number {
  return Number(connection.pragma('page_count', { simple: true })) * Number(connection.pragma('page_size', { simple: true }))
}
