import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { type Course, travel } from '../../travel/travel.ts'
import type { BarInteraction } from './ChartBar.tsx'
import type { Direction } from './chartGeometry.ts'

interface BarTravelInput {
  readonly count: number
  readonly direction: Direction
  /** On a chart on its side up and down travel, and so do the arrows to the sides. */
  readonly axis: Course['axis']
  /** Bars that Page Up and Page Down pass. */
  readonly page: number
  /** Changes when the bars stand for something else: travel starts again at the first. */
  readonly subject: string
  /** A bar lit up from outside. */
  readonly lit?: number | null
  readonly name: (index: number) => string
  readonly opens: (index: number) => boolean
  readonly onOpen: (index: number) => void
  readonly onActive?: (index: number | null) => void
  /** Called before a bar is focused that may be out of sight. */
  readonly reveal?: (index: number) => void
}

interface BarTravel {
  readonly container: RefObject<HTMLDivElement | null>
  readonly interaction: BarInteraction
}

/** Pointer, focus and keys over the bars of a chart: one tab stop, arrows in reading direction, Enter opens. */
export function useBarTravel(input: BarTravelInput): BarTravel {
  const { count, subject, direction, axis, page, onActive } = input
  const container = useRef<HTMLDivElement | null>(null)
  const focus = useBarFocus(container, subject)
  const [hovered, setHovered] = useState<number | null>(null)
  const [focused, setFocused] = useState<number | null>(null)
  const [place, setPlace] = useState(0)
  const [shown, setShown] = useState(subject)
  if (shown !== subject) {
    setShown(subject)
    setPlace(0)
    setHovered(null)
    setFocused(null)
  }
  const press = (index: number): void => {
    setPlace(index)
    if (!input.opens(index)) return
    focus.awaitOpened()
    input.onOpen(index)
  }
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = travel(event, index, count, { axis, direction, page })
    if (next !== null) {
      input.reveal?.(next)
      focus.want(next)
      setPlace(next)
    } else if (event.key === 'Enter' || event.key === ' ') press(index)
    else return
    event.preventDefault()
  }
  const interaction: BarInteraction = {
    active: hovered ?? focused ?? input.lit ?? null,
    tabbable: Math.min(place, Math.max(0, count - 1)),
    name: input.name,
    opens: input.opens,
    onHover: (index) => {
      setHovered(index)
      onActive?.(index)
    },
    onFocus: (index) => {
      setFocused(index)
      setPlace(index)
      onActive?.(index)
    },
    onBlur: () => {
      setFocused(null)
      onActive?.(null)
    },
    onKeyDown,
    onPress: press,
  }
  return { container, interaction }
}

interface BarFocus {
  /** The focus shall go to this bar as soon as it is drawn. */
  want(index: number): void
  /** A bar was opened: when other bars come for it, the focus goes to the first of them. */
  awaitOpened(): void
}

function useBarFocus(container: RefObject<HTMLDivElement | null>, subject: string): BarFocus {
  const wanted = useRef<number | null>(null)
  const opened = useRef(false)
  const seen = useRef(subject)
  useLayoutEffect(() => {
    if (seen.current === subject) return
    seen.current = subject
    if (!opened.current) return
    opened.current = false
    const holder = document.activeElement
    if (holder === null || holder === document.body || container.current?.contains(holder)) wanted.current = 0
  }, [subject, container])
  useLayoutEffect(() => {
    const index = wanted.current
    const bar = index === null ? null : container.current?.querySelector<SVGGElement>(`[data-bar="${index}"]`)
    if (!bar) return
    wanted.current = null
    bar.focus({ preventScroll: true })
  })
  return {
    want: (index) => {
      wanted.current = index
    },
    awaitOpened: () => {
      opened.current = true
    },
  }
}
