import { useEffect } from 'react'
import { type FocusNoted, noteFocus, placeAfter } from './focusPlace.ts'

/** Milliseconds, after which a dialog that closes has given the focus back, and a screen that opens has taken it. */
const settling = 60

/**
 * When what holds the focus goes away or cannot hold it any more (a deleted row, a button that has done its work, a screen
 * that gives way to another), its neighbour takes it, and the screen itself where there is none, so that keys go on working
 * where the user was. What was let go of on purpose, by a press beside it, stays let go.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let last: FocusNoted | null = null
    let timer: number | undefined
    const note = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) last = noteFocus(target)
    }
    const settle = (): void => {
      timer = undefined
      const place = last === null || !isNowhere() ? null : placeAfter(last)
      place?.focus({ preventScroll: true })
    }
    const settleSoon = (): void => {
      if (timer === undefined && isNowhere()) timer = window.setTimeout(settle, settling)
    }
    const changes = new MutationObserver(settleSoon)
    document.addEventListener('focusin', note)
    document.addEventListener('focusout', settleSoon)
    changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    return () => {
      window.clearTimeout(timer)
      document.removeEventListener('focusin', note)
      document.removeEventListener('focusout', settleSoon)
      changes.disconnect()
    }
  }, [])
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
