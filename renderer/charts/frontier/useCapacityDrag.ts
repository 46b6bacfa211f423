import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import type { Direction } from '../base/chartGeometry.ts'
import { slide } from '../base/slide.ts'

interface CapacityDragInput {
  /** Where the handle stands when nobody drags it. */
  readonly days: number
  readonly max: number
  readonly direction: Direction
  readonly stops: readonly number[]
  readonly daysAt: (x: number) => number
  readonly onMove: (days: number) => void
  readonly onEnd: ((days: number) => void) | undefined
}

interface CapacityDrag {
  /** Where the handle is held; null when nobody holds it. */
  readonly held: number | null
  readonly pointer: {
    readonly onPointerDown: (event: PointerEvent<SVGRectElement>) => void
    readonly onPointerMove: (event: PointerEvent<SVGRectElement>) => void
    readonly onPointerUp: (event: PointerEvent<SVGRectElement>) => void
    readonly onPointerCancel: () => void
  }
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Drag and keys of the capacity handle; it reports days and draws nothing. */
export function useCapacityDrag({ days, max, direction, stops, daysAt, onMove, onEnd }: CapacityDragInput): CapacityDrag {
  const [held, setHeld] = useState<number | null>(null)
  const under = (event: PointerEvent<SVGRectElement>): number => {
    const drawing = event.currentTarget.ownerSVGElement
    const box = drawing?.getBoundingClientRect()
    // On screen the drawing is as much larger than its own measures as the text is than the usual.
    const scale = box && drawing ? box.width / drawing.width.baseVal.value || 1 : 1
    return daysAt((event.clientX - (box?.left ?? 0)) / scale)
  }
  const moveTo = (next: number): void => {
    if (next === held) return
    setHeld(next)
    onMove(next)
  }
  const letGo = (next: number | null): void => {
    setHeld(null)
    if (next !== null) onEnd?.(next)
  }
  return {
    held,
    pointer: {
      onPointerDown: (event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        moveTo(under(event))
      },
      onPointerMove: (event) => {
        if (held !== null) moveTo(under(event))
      },
      onPointerUp: () => letGo(held),
      onPointerCancel: () => letGo(held),
    },
    onKeyDown: (event) => {
      const next = slide({ key: event.key, value: days, max, direction, stops })
      if (next === null || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      if (next === days) return
      onMove(next)
      onEnd?.(next)
    },
  }
}
