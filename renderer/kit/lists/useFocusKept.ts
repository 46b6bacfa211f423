import { type RefObject, useCallback, useEffect, useRef } from 'react'

/** What takes the focus on the way of Tab. */
const stops = 'a[href], button, input, select, textarea, [tabindex]'
/** What goes away may itself give the focus back to where it came from, which goes before. In milliseconds. */
const settling = 30

/** Where the focus was, and what stood around it. */
interface FocusNoted {
  readonly element: Element
  /** From near to far, up to the part. */
  readonly around: readonly Element[]
  /** All stops of the part, in the order of Tab. */
  readonly stops: readonly HTMLElement[]
}

/**
 * Keeps the focus in a part of the page when what held it is taken away, as a deleted row is, or can no longer hold it, as a
 * button that has done its work: then its neighbour takes it, the nearer in the page the better, and the part itself where
 * there is none. Returns what notes where the focus is.
 */
export function useFocusKept(part: RefObject<HTMLElement | null>): (focused: Element) => void {
  const last = useRef<FocusNoted | null>(null)
  const keep = useCallback((): void => {
    const noted = last.current
    if (noted === null || canHold(noted.element) || document.activeElement !== document.body) return
    last.current = null
    const next = neighbourOf(noted) ?? part.current
    next?.focus()
  }, [part])
  // After what a panel that goes away does for the focus itself.
  useEffect(keep)
  // What a child shows anew by itself is heard of by no effect here.
  useEffect(() => {
    const whole = part.current
    if (whole === null) return undefined
    let waiting: ReturnType<typeof setTimeout> | undefined
    const observer = new MutationObserver(() => {
      if (last.current === null || canHold(last.current.element)) return
      clearTimeout(waiting)
      waiting = setTimeout(keep, settling)
    })
    observer.observe(whole, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
    return () => {
      observer.disconnect()
      clearTimeout(waiting)
    }
  }, [part, keep])
  return (focused) => {
    const whole = part.current
    if (whole?.contains(focused) !== true) return
    last.current = { element: focused, around: around(focused, whole), stops: [...whole.querySelectorAll<HTMLElement>(stops)] }
  }
}

function around(element: Element, whole: Element): readonly Element[] {
  const found: Element[] = []
  for (let up = element.parentElement; up !== null && up !== whole; up = up.parentElement) found.push(up)
  return found
}

function canHold(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled')
}

/**
 * The next stop after what is gone, else the one before it, within the nearest of what stood around it that has one; a stop of
 * its own kind before others, so that from the button of a deleted line the focus comes to the button of the next.
 */
function neighbourOf({ element, around, stops: all }: FocusNoted): HTMLElement | undefined {
  const elements: readonly Element[] = all
  const place = elements.indexOf(element)
  const [before, after] = [all.slice(0, Math.max(place, 0)).reverse(), all.slice(place + 1)]
  for (const home of around) {
    if (!home.isConnected) continue
    const isThere = (stop: HTMLElement): boolean => home.contains(stop) && canHold(stop) && stop.tabIndex >= 0
    const isAlike = (stop: HTMLElement): boolean => isThere(stop) && stop.tagName === element.tagName
    const next = after.find(isAlike) ?? before.find(isAlike) ?? after.find(isThere) ?? before.find(isThere)
    if (next !== undefined) return next
  }
  return undefined
}
