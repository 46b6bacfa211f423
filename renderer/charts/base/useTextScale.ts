import { useSyncExternalStore } from 'react'

const usualText = 16

const probe = document.createElement('div')
probe.style.cssText = 'position:absolute;visibility:hidden;pointer-events:none;inline-size:1rem;block-size:0'
probe.setAttribute('aria-hidden', 'true')

/** Until the text is resized: asking the page anew while it is drawn makes it work out every style at once. */
let known: number | null = null

function follow(onChange: () => void): () => void {
  if (!probe.isConnected) document.body.append(probe)
  const observer = new ResizeObserver(() => {
    known = null
    onChange()
  })
  observer.observe(probe)
  return () => {
    // Nobody follows any more.
    known = null
    observer.disconnect()
  }
}

function scaleNow(): number {
  if (known !== null) return known
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  known = Number.isFinite(size) && size > 0 ? size / usualText : 1
  return known
}

/** How large the user has set text: 1 at the usual 16 px, 2 at twice that. For what is laid out in pixels. */
export function useTextScale(): number {
  return useSyncExternalStore(follow, scaleNow)
}
