import { useSyncExternalStore } from 'react'

const usualText = 16

const probe = document.createElement('div')
probe.style.cssText = 'position:absolute;visibility:hidden;pointer-events:none;inline-size:1rem;block-size:0'
probe.setAttribute('aria-hidden', 'true')

function follow(onChange: () => void): () => void {
  if (!probe.isConnected) document.body.append(probe)
  const observer = new ResizeObserver(onChange)
  observer.observe(probe)
  return () => observer.disconnect()
}

function scaleNow(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Number.isFinite(size) && size > 0 ? size / usualText : 1
}

/** How large the user has set text: 1 at the usual 16 px, 2 at twice that. For what is laid out in pixels. */
export function useTextScale(): number {
  return useSyncExternalStore(follow, scaleNow)
}
