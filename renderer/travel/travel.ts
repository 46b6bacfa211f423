/** How the places of a list lie, and which keys lead from one to another. */
export interface Course {
  /** One beneath the other, one beside the other, or read either way. */
  readonly axis: 'block' | 'inline' | 'both'
  readonly direction: 'rtl' | 'ltr'
  /** Places that Page Up and Page Down pass; without it these keys are left alone. */
  readonly page?: number
}

/** What a keyboard event tells of a key. */
export interface PressedKey {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** Places onward, back when below 0, or one of the ends. */
export type Step = number | 'first' | 'last'

/** The step that a key asks for, or null when it is none of travel. In Hebrew the arrow to the left leads onward. */
export function stepOf(key: string, { axis, direction, page }: Course): Step | null {
  const onward = direction === 'rtl' ? -1 : 1
  switch (key) {
    case 'ArrowRight':
      return axis === 'block' ? null : onward
    case 'ArrowLeft':
      return axis === 'block' ? null : -onward
    case 'ArrowDown':
      return axis === 'inline' ? null : 1
    case 'ArrowUp':
      return axis === 'inline' ? null : -1
    case 'PageDown':
      return page ?? null
    case 'PageUp':
      return page === undefined ? null : -page
    case 'Home':
      return 'first'
    case 'End':
      return 'last'
    default:
      return null
  }
}

/**
 * The place among `count` that a pressed key leads to from `at`, which is -1 where none is taken yet; null when the key is not
 * one of travel, or is pressed with Alt, Ctrl or Cmd. It ends at the ends. Places that are not open are passed over; where
 * nothing open follows, it stays.
 */
export function travel(
  pressed: PressedKey,
  at: number,
  count: number,
  course: Course,
  isOpen: (place: number) => boolean = () => true,
): number | null {
  if (count === 0 || pressed.altKey || pressed.ctrlKey || pressed.metaKey) return null
  const step = stepOf(pressed.key, course)
  if (step === null) return null
  const target = step === 'first' ? 0 : step === 'last' ? count - 1 : Math.min(Math.max(at + step, 0), count - 1)
  const back = step === 'last' || (step !== 'first' && step < 0)
  for (let place = target; place >= 0 && place < count; place += back ? -1 : 1) if (isOpen(place)) return place
  return at
}
