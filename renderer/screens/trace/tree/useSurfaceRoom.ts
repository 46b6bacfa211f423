import { type RefObject, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'

export interface Room {
  /** Pixels, without `padding` on both sides and a bar to scroll by, whether there is one or not: the tree would be laid out twice. */
  readonly width: number
  /** Pixels. */
  readonly height: number
}

let knownBar: number | null = null

/** Pixels that a bar to scroll by takes here. */
function barWidth(): number {
  if (knownBar === null) {
    const probe = document.createElement('div')
    probe.style.cssText = 'position:absolute;visibility:hidden;inline-size:100px;overflow-y:scroll'
    document.body.append(probe)
    knownBar = probe.offsetWidth - probe.clientWidth
    probe.remove()
  }
  return knownBar
}

/** How much room an element has for what it scrolls; null until it is there. Known before what it holds is drawn. */
export function useSurfaceRoom(surface: RefObject<HTMLElement | null>, padding: number): Room | null {
  const [room, setRoom] = useState<Room | null>(null)
  useLayoutEffect(() => {
    const element = surface.current
    if (element === null) return
    const now = (): Room => ({ width: element.offsetWidth - barWidth() - 2 * padding, height: element.clientHeight })
    let last = now()
    setRoom(last)
    const observer = new ResizeObserver(() => {
      const next = now()
      if (next.width === last.width && next.height === last.height) return
      last = next
      flushSync(() => setRoom(next))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [surface, padding])
  return room
}
