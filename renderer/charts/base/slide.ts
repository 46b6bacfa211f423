import type { Direction } from './chartGeometry.ts'

interface SlideInput {
  readonly key: string
  readonly value: number
  readonly max: number
  readonly direction: Direction
  /** Values that Page Up and Page Down leap to, ascending. */
  readonly stops: readonly number[]
}

/** Where a key moves a slider in whole steps; null when it is not one of its keys. Arrows follow the reading direction. */
export function slide({ key, value, max, direction, stops }: SlideInput): number | null {
  const forward = direction === 'rtl' ? -1 : 1
  const within = (next: number): number => Math.min(max, Math.max(0, next))
  switch (key) {
    case 'ArrowUp':
      return within(value + 1)
    case 'ArrowDown':
      return within(value - 1)
    case 'ArrowRight':
      return within(value + forward)
    case 'ArrowLeft':
      return within(value - forward)
    case 'PageUp':
      return within(Math.ceil(stops.find((stop) => stop > value) ?? max))
    case 'PageDown':
      return within(Math.ceil(stops.findLast((stop) => Math.ceil(stop) < value) ?? 0))
    case 'Home':
      return 0
    case 'End':
      return max
    default:
      return null
  }
}
