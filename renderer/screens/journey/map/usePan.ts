import type { PointerEvent } from 'react'
import { useRef } from 'react'

/** What a press belongs to itself. */
const ownPress = 'a, button, input, textarea, select, label, article, [role="combobox"]'

interface Held {
  readonly x: number
  readonly y: number
  readonly left: number
  readonly top: number
}

/** Moves what scrolls by its ground: the map goes along with the pointer. Spread over what scrolls. */
export function usePan() {
  const held = useRef<Held | null>(null)
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      const { currentTarget, target, clientX: x, clientY: y } = event
      if (event.button !== 0 || event.pointerType === 'touch' || !(target instanceof Element)) return
      const onBar =
        event.nativeEvent.offsetX > currentTarget.clientWidth || event.nativeEvent.offsetY > currentTarget.clientHeight
      if (target.closest(ownPress) !== null || (target === currentTarget && onBar)) return
      held.current = { x, y, left: currentTarget.scrollLeft, top: currentTarget.scrollTop }
      currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): void => {
      if (held.current === null) return
      const { x, y, left, top } = held.current
      currentTarget.scrollLeft = left - (clientX - x)
      currentTarget.scrollTop = top - (clientY - y)
    },
    onPointerUp: (): void => {
      held.current = null
    },
    onPointerCancel: (): void => {
      held.current = null
    },
  }
}
