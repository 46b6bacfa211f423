interface AddedMark {
  readonly 'data-added'?: true
  ref?(element: HTMLElement | null): void
}

/** For the element of what was added last: marks it, and brings it into sight as it is drawn. */
export function addedMark(isAdded: boolean): AddedMark {
  return isAdded ? { 'data-added': true, ref: bringIntoSight } : {}
}

/** One function for all, so that it runs once for an element and not each time that it is drawn. */
function bringIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
