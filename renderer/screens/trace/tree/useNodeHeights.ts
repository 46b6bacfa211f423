import { useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

interface NodeHeights {
  /** Pixels by key; only of what has been drawn. */
  readonly heights: ReadonlyMap<string, number>
  /** Watches an element until the returned function is called. */
  observe(key: string, element: HTMLElement): () => void
}

/** The heights that cards take for their words, known before the frame is painted, so that nothing is seen to jump. */
export function useNodeHeights(): NodeHeights {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map())
  const [watched] = useState(() => new Map<Element, string>())
  const [observer] = useState(
    () =>
      new ResizeObserver((entries) => {
        flushSync(() => setHeights((before) => withMeasured(before, entries, watched)))
      }),
  )
  useEffect(() => () => observer.disconnect(), [observer])
  const observe = useCallback(
    (key: string, element: HTMLElement) => {
      watched.set(element, key)
      observer.observe(element)
      return () => {
        observer.unobserve(element)
        watched.delete(element)
      }
    },
    [observer, watched],
  )
  return { heights, observe }
}

function withMeasured(
  before: ReadonlyMap<string, number>,
  entries: readonly ResizeObserverEntry[],
  watched: ReadonlyMap<Element, string>,
): ReadonlyMap<string, number> {
  const after = new Map(before)
  let changed = false
  for (const entry of entries) {
    const key = watched.get(entry.target)
    const height = entry.borderBoxSize[0]?.blockSize
    if (key === undefined || height === undefined || after.get(key) === height) continue
    after.set(key, height)
    changed = true
  }
  return changed ? after : before
}
