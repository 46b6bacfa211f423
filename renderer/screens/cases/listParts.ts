/** Lines that every browser scrolls over, also with letters twice as large: they draw no more than some 17 million pixels. */
const partSize = 100_000

/** The place, from 0, of the first line of a part. */
export function firstOfPart(part: number): number {
  return part * partSize
}

/** The part in which a line stands. */
export function partOf(place: number): number {
  return Math.floor(place / partSize)
}

/** The parts of a list of so many lines: its first and last line, from 1. */
export function partsOf(total: number): readonly { readonly from: number; readonly to: number }[] {
  return Array.from({ length: Math.ceil(total / partSize) }, (_, part) => ({
    from: firstOfPart(part) + 1,
    to: Math.min(firstOfPart(part + 1), total),
  }))
}

/** The line that a key leads to; null for keys that lead nowhere. */
export function stepOf(key: string, place: number, total: number, pageSize: number): number | null {
  const to = placeAfter(key, place, total, pageSize)
  return to === null ? null : Math.min(Math.max(to, 0), total - 1)
}

function placeAfter(key: string, place: number, total: number, pageSize: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return place + 1
    case 'ArrowUp':
      return place - 1
    case 'PageDown':
      return place + pageSize
    case 'PageUp':
      return place - pageSize
    case 'Home':
      return 0
    case 'End':
      return total - 1
    default:
      return null
  }
}
