import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the focus in a part of the page when what held it is taken away, as a deleted row is: then the part itself takes it,
 * so that keys go on working there. Returns what notes where the focus is.
 */
export function useFocusKept(part: RefObject<HTMLElement | null>): (focused: Element) => void {
  const last = useRef<Element | null>(null)
  // After what a panel that goes away does for the focus itself.
  useEffect(() => {
    if (last.current === null || last.current.isConnected || document.activeElement !== document.body) return
    last.current = null
    part.current?.focus()
  })
  return (focused) => {
    last.current = focused
  }
}
