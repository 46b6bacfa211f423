import type { KeyboardEvent } from 'react'
import { type Course, travel } from '../../travel/travel.ts'

/**
 * Puts the focus where a key leads among the items of a list, from the one that holds the focus, or into it by `focusOf`.
 * Answers with the place of that item, and takes the key; null when the key leads nowhere and was left alone.
 */
export function travelFocus(
  event: KeyboardEvent,
  items: readonly HTMLElement[],
  course: Course,
  focusOf: (item: HTMLElement) => HTMLElement | null = (item) => item,
): number | null {
  const at = items.findIndex((item) => item.contains(document.activeElement))
  const to = at < 0 ? null : travel(event, at, items.length, course)
  const item = to === null ? undefined : items[to]
  if (item === undefined) return null
  event.preventDefault()
  focusOf(item)?.focus()
  return to
}
