import type { Direction } from '../../charts/base/chartGeometry.ts'

/** What a key of the keyboard or of a presenter's clicker asks for; null for every other key. */
export type SlideMove = 'next' | 'back' | 'first' | 'last' | 'end' | 'names'

/** Arrows go in reading direction: in Hebrew the next slide lies to the left. */
export function slideMove(key: string, direction: Direction): SlideMove | null {
  switch (key) {
    case 'ArrowRight':
      return direction === 'rtl' ? 'back' : 'next'
    case 'ArrowLeft':
      return direction === 'rtl' ? 'next' : 'back'
    case 'ArrowDown':
    case 'PageDown':
    case ' ':
      return 'next'
    case 'ArrowUp':
    case 'PageUp':
      return 'back'
    case 'Home':
      return 'first'
    case 'End':
      return 'last'
    case 'Escape':
      return 'end'
    case 'h':
    case 'H':
    case 'י':
      return 'names'
    default:
      return null
  }
}
