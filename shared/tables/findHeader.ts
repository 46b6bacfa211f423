import { normaliseName } from '../search/normaliseName.ts'
import { expectedAmong } from './findDelimiter.ts'
import type { TableRecord } from './TableRecord.ts'

/** Records among which a header is sought. */
const headerWithin = 50

/**
 * The place of the header among the first records, none of them blank: of those that are filled at least half as far as
 * records commonly are, the one with most of the expected names, else the first. Above it stand titles.
 */
export function findHeader(records: readonly TableRecord[], expected: ReadonlySet<string>): number {
  const first = records.slice(0, headerWithin)
  const filled = first.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length)
  const common = filled.toSorted((a, b) => a - b)[Math.floor(filled.length / 2)] ?? 0
  let found = -1
  let most = -1
  first.forEach(({ cells }, place) => {
    if ((filled[place] ?? 0) * 2 < common) return
    const known = expectedAmong(cells, expected)
    if (known > most) [found, most] = [place, known]
  })
  return found
}

/** The names of columns, without spaces around them; an equal one further on is told apart as "Name (2)". */
export function tellApart(headers: readonly string[]): readonly string[] {
  const taken = new Set(headers.map((header) => normaliseName(header)))
  const times = new Map<string, number>()
  return headers.map((header) => {
    const name = header.trim()
    const key = normaliseName(name)
    let count = (times.get(key) ?? 0) + 1
    while (count > 1 && taken.has(normaliseName(numbered(name, count)))) count += 1
    times.set(key, count)
    return count === 1 || key === '' ? name : numbered(name, count)
  })
}

function numbered(name: string, count: number): string {
  return `${name} (${count})`
}

/** The name as it stood over a column before it was told apart. */
export function asWritten(name: string): string {
  return name.replace(/ \(\d+\)$/u, '')
}
