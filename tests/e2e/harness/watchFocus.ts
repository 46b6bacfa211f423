/**
 * Runs in the page: an error in its console tells when the focus has fallen to the page itself for longer than a screen
 * takes to draw, and what was done last. Whoever presses a place that takes no focus has put it down on purpose.
 */
export function watchFocus(): void {
  if (Reflect.get(window, 'focusIsWatched') === true) return
  Reflect.set(window, 'focusIsWatched', true)
  const focusable = 'a[href], button, input, select, textarea, summary, label, [tabindex], [contenteditable], [role=option]'
  let isHeld = false
  let lostFor = 0
  let last = 'nothing'
  const note = (event: Event): void => {
    const target = event.target instanceof Element ? event.target : null
    const words = target?.getAttribute('aria-label') ?? target?.textContent?.slice(0, 60) ?? ''
    const key = event instanceof KeyboardEvent ? ` ${event.key}` : ''
    last = `${event.type}${key} at ${target?.tagName.toLowerCase()} “${words}”`
    if (event.type === 'pointerdown' && target?.closest(focusable) === null) isHeld = false
  }
  for (const type of ['pointerdown', 'keydown']) window.addEventListener(type, note, { capture: true })
  setInterval(() => {
    const active = document.activeElement
    const isLost = active === null || active === document.body
    if (!isLost) isHeld = true
    lostFor = isLost && isHeld ? lostFor + 1 : 0
    if (lostFor < 8) return
    isHeld = false
    console.error(`focus lost on ${location.hash || location.pathname} after ${last}`)
  }, 100)
}
