import type { Direction } from './chartGeometry.ts'

/** Along which line the bars stand. */
export type Course = 'inline' | 'block'

/**
 * The bar that a key leads to, or null when the key is not one of travel. Arrows follow the reading direction: in Hebrew the
 * next bar stands to the left. On a chart on its side up and down travel, and so do the reading-direction arrows.
 */
export function travel(input: {
  readonly key: string
  readonly at: number
  readonly count: number
  readonly direction: Direction
  readonly course: Course
  /** Bars that Page Up and Page Down pass. */
  readonly page: number
}): number | null {
  const { key, at, count, direction, course, page } = input
  const step = stepOf(key, direction, page, course)
  if (count === 0 || step === null) return null
  if (step === 'first') return 0
  if (step === 'last') return count - 1
  return Math.min(count - 1, Math.max(0, at + step))
}

function stepOf(key: string, direction: Direction, page: number, course: Course): number | 'first' | 'last' | null {
  const forward = direction === 'rtl' ? -1 : 1
  switch (key) {
    case 'ArrowRight':
      return forward
    case 'ArrowLeft':
      return -forward
    case 'ArrowDown':
      return course === 'block' ? 1 : null
    case 'ArrowUp':
      return course === 'block' ? -1 : null
    case 'PageDown':
      return page
    case 'PageUp':
      return -page
    case 'Home':
      return 'first'
    case 'End':
      return 'last'
    default:
      return null
  }
}

/** The rows from `first` up to but not with `end` that a window shows, with a few beyond each edge. */
export function rowsInSight(input: {
  readonly scrolled: number
  readonly height: number
  readonly rowHeight: number
  readonly count: number
}): { readonly first: number; readonly end: number } {
  const beyond = 6
  const first = Math.max(0, Math.floor(input.scrolled / input.rowHeight) - beyond)
  const end = Math.min(input.count, Math.ceil((input.scrolled + input.height) / input.rowHeight) + beyond)
  return { first: Math.min(first, end), end }
}
