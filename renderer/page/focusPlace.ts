/** What takes the focus on the way of Tab. */
const stops = 'a[href], button, input, select, textarea, [tabindex]'

/** Where the focus was, and what stood around it. */
export interface FocusNoted {
  readonly element: HTMLElement
  /** From near to far, up to the screen. */
  readonly around: readonly HTMLElement[]
  /** All stops of the screen, in the order of Tab. */
  readonly stops: readonly HTMLElement[]
}

export function noteFocus(element: HTMLElement): FocusNoted {
  const screen = element.closest('main') ?? document.body
  const around: HTMLElement[] = []
  for (let up = element.parentElement; up !== null && up !== screen; up = up.parentElement) around.push(up)
  return { element, around, stops: [...screen.querySelectorAll<HTMLElement>(stops)] }
}

/** Where the focus goes when it is nowhere; null while what had it could still have it. */
export function placeAfter(noted: FocusNoted): HTMLElement | null {
  if (canHold(noted.element)) return null
  return neighbourOf(noted) ?? document.querySelector('main')
}

/**
 * The next stop after what is gone, else the one before it, within the nearest of what stood around it that has one; a stop of
 * its own kind before others, so that from the button of a deleted line the focus comes to the button of the next. A part
 * of the page that takes the focus itself, as a list does, takes it before what is beside it.
 */
function neighbourOf({ element, around, stops: all }: FocusNoted): HTMLElement | undefined {
  const place = all.indexOf(element)
  const [before, after] = [all.slice(0, Math.max(place, 0)).reverse(), all.slice(place + 1)]
  for (const home of around) {
    if (!canHold(home)) continue
    if (home.hasAttribute('tabindex')) return home
    const isThere = (stop: HTMLElement): boolean => home.contains(stop) && canHold(stop) && stop.tabIndex >= 0
    const isAlike = (stop: HTMLElement): boolean => isThere(stop) && stop.tagName === element.tagName
    const next = after.find(isAlike) ?? before.find(isAlike) ?? after.find(isThere) ?? before.find(isThere)
    if (next !== undefined) return next
  }
  return undefined
}

/** Whether a key could still arrive at it. */
function canHold(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.closest('[inert]') === null && isDrawn(element)
}

/** Taken for granted where nothing is laid out, as in tests without a browser. */
function isDrawn(element: HTMLElement): boolean {
  return typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true })
}
