import { useSyncExternalStore } from 'react'

let isPrinting = false
const listeners = new Set<() => void>()

function tell(printing: boolean): void {
  isPrinting = printing
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  }
}

const begin = (): void => tell(true)
const end = (): void => tell(false)

/** Whether the page is being put on paper: what is drawn only where it is in sight must be drawn whole, at once. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting)
}
