import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { TouchpointPlace } from '../../../../shared/analysis/journey/movedPlaces.ts'
import { drawnColumns, dropPlace, markDrop } from './dropPlace.ts'

/** Pixels that a press may tremble before it is a drag. */
const trembling = 6
/** From the edge of the map inward, in pixels: held there, what is beyond comes into sight. */
const edge = 48
/** Pixels a frame. */
const edgeStep = 12

/** What a press on a card belongs to, but the name, which drags. */
const ownPress = 'a, input, textarea, select, label, button:not([data-moves]), [role="combobox"]'

/** A card in the hand. */
interface DraggedCard {
  readonly id: string
  readonly name: string
}

interface Press extends DraggedCard {
  readonly x: number
  readonly y: number
}

interface CardDrag {
  readonly dragged: DraggedCard | null
  /** What goes along with the pointer. */
  readonly label: RefObject<HTMLDivElement | null>
  readonly pointer: {
    onPointerDown(event: PointerEvent<HTMLElement>): void
    onPointerMove(event: PointerEvent<HTMLElement>): void
    onPointerUp(): void
    onPointerCancel(): void
  }
}

interface CardDragInput {
  readonly ground: RefObject<HTMLElement | null>
  readonly enabled: boolean
  onDrop(touchpoint: string, place: TouchpointPlace): void
}

/** Drags cards of the map by mouse or pen to another place, which is shown; Escape leaves all as it was. A finger scrolls instead. */
export function useCardDrag({ ground, enabled, onDrop }: CardDragInput): CardDrag {
  const press = useRef<Press | null>(null)
  // Known at once: a quick hand lets go before the page is drawn anew.
  const isDrag = useRef(false)
  const hand = useRef({ x: 0, y: 0 })
  const place = useRef<TouchpointPlace | null>(null)
  const label = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<DraggedCard | null>(null)
  const follow = (id: string): void => {
    if (ground.current === null) return
    place.current = dropPlace(drawnColumns(ground.current), hand.current, id)
    markDrop(ground.current, place.current)
    label.current?.style.setProperty('translate', `${hand.current.x}px ${hand.current.y}px`)
  }
  const end = (): void => {
    if (ground.current !== null) markDrop(ground.current, null)
    press.current = null
    place.current = null
    isDrag.current = false
    setDragged(null)
  }
  useWhileDragged(dragged, { ground, hand, follow, cancel: end })
  return {
    dragged,
    label,
    pointer: {
      onPointerDown: (event) => {
        press.current = enabled ? pressOf(event) : null
      },
      onPointerMove: ({ currentTarget, pointerId, clientX: x, clientY: y }) => {
        const held = press.current
        if (held === null) return
        hand.current = { x, y }
        if (!isDrag.current && Math.hypot(x - held.x, y - held.y) > trembling) {
          isDrag.current = true
          currentTarget.setPointerCapture(pointerId)
          setDragged({ id: held.id, name: held.name })
        }
        if (isDrag.current) follow(held.id)
      },
      onPointerUp: () => {
        const held = press.current
        if (isDrag.current && held !== null) {
          leaveOutClick()
          if (place.current !== null) onDrop(held.id, place.current)
        }
        end()
      },
      onPointerCancel: end,
    },
  }
}

function pressOf({ button, pointerType, target, clientX: x, clientY: y }: PointerEvent<HTMLElement>): Press | null {
  if (button !== 0 || pointerType === 'touch' || !(target instanceof Element)) return null
  const card = target.closest('article')
  const name = card?.querySelector<HTMLElement>('[data-moves="touchpoint"]')
  const id = name?.dataset['id']
  if (!name || id === undefined || target.closest(ownPress) !== null) return null
  return { id, name: name.textContent, x, y }
}

/** The press that ends a drag opens nothing. */
function leaveOutClick(): void {
  const leaveOut = (event: MouseEvent): void => {
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('click', leaveOut, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', leaveOut, { capture: true }))
}

interface Held {
  readonly ground: RefObject<HTMLElement | null>
  readonly hand: RefObject<{ readonly x: number; readonly y: number }>
  follow(id: string): void
  cancel(): void
}

/** While a card is in the hand: Escape lets it go, no text is marked, and the map scrolls where the hand is at its edge. */
function useWhileDragged(dragged: DraggedCard | null, held: Held): void {
  const now = useRef(held)
  useEffect(() => {
    now.current = held
  })
  useEffect(() => {
    if (dragged === null) return
    getSelection()?.removeAllRanges()
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      now.current.cancel()
    }
    let frame = 0
    const scroll = (): void => {
      const { ground, hand, follow } = now.current
      scrollAtEdge(ground.current?.closest('section') ?? null, hand.current)
      follow(dragged.id)
      frame = requestAnimationFrame(scroll)
    }
    frame = requestAnimationFrame(scroll)
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [dragged])
}

function scrollAtEdge(scroller: HTMLElement | null, { x, y }: { readonly x: number; readonly y: number }): void {
  if (scroller === null) return
  const { left, right, top, bottom } = scroller.getBoundingClientRect()
  scroller.scrollLeft += stepAt(x, left, right)
  scroller.scrollTop += stepAt(y, top, bottom)
}

function stepAt(at: number, from: number, to: number): number {
  if (at < from + edge) return -edgeStep
  return at > to - edge ? edgeStep : 0
}
