import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

interface NodeHeights {
  /** Pixels by key: as drawn where that is known to differ from what was expected. */
  readonly heights: ReadonlyMap<string, number>
  /** Watches an element until the returned function is called. */
  observe(key: string, element: HTMLElement): () => void
}

/** The height of a card that other words, of another expected height, let be forgotten. */
interface Drawn {
  readonly expected: number
  readonly height: number
}

/** Pixels below which nobody sees that a card is of another height. */
const tolerance = 0.75

/**
 * The heights that cards take for their words: those expected, put right by what is drawn before the frame is painted, so that
 * nothing is seen to jump.
 */
export function useNodeHeights(expected: ReadonlyMap<string, number>): NodeHeights {
  const [drawn, setDrawn] = useState<ReadonlyMap<string, Drawn>>(new Map())
  const [watched] = useState(() => new Map<Element, string>())
  const heights = useMemo(() => {
    const known = ([key, height]: [string, number]): [string, number] => {
      const found = drawn.get(key)
      return [key, found?.expected === height ? found.height : height]
    }
    return new Map([...expected].map(known))
  }, [expected, drawn])
  const latest = useRef({ expected, heights })
  useLayoutEffect(() => {
    latest.current = { expected, heights }
  })
  const [observer] = useState(
    () =>
      new ResizeObserver((entries) => {
        const others = differing(entries, watched, latest.current)
        if (others.length > 0) flushSync(() => setDrawn((before) => new Map([...before, ...others])))
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

/** Those that are not drawn as high as they are known to be. */
function differing(
  entries: readonly ResizeObserverEntry[],
  watched: ReadonlyMap<Element, string>,
  { expected, heights }: Readonly<Record<'expected' | 'heights', ReadonlyMap<string, number>>>,
): readonly (readonly [string, Drawn])[] {
  return entries.flatMap(({ target, borderBoxSize: [size] }) => {
    const key = watched.get(target)
    if (key === undefined || size === undefined || Math.abs((heights.get(key) ?? 0) - size.blockSize) < tolerance) return []
    return [[key, { expected: expected.get(key) ?? 0, height: size.blockSize }] as const]
  })
}
