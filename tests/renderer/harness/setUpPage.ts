import { format } from 'node:util'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { forgetRemembered } from '../../../renderer/page/useRemembered.ts'

// A busy machine takes its time.
configure({ asyncUtilTimeout: 30_000 })

/** Pixels of every element: the document of these tests is not laid out, and a list draws the rows that its height holds. */
const extent = { width: 1280, height: 600 }

for (const [name, value] of [
  ['offsetWidth', extent.width],
  ['offsetHeight', extent.height],
  ['clientWidth', extent.width],
  ['clientHeight', extent.height],
] as const) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value })
}

HTMLElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, extent.width, extent.height)

/** What a list says of its own length is as far as it scrolls. */
Object.defineProperty(HTMLElement.prototype, 'scrollHeight', {
  configurable: true,
  get(this: HTMLElement) {
    const lengths = [...this.querySelectorAll<HTMLElement>('div')].map(({ style }) => Number.parseFloat(style.blockSize) || 0)
    return Math.max(extent.height, ...lengths)
  },
})

/** Nothing is ever resized here; each element is measured once, as browsers do for whoever begins to observe. */
class StillResizeObserver implements ResizeObserver {
  private readonly tell: ResizeObserverCallback
  private readonly waiting = new Map<Element, number>()
  constructor(tell: ResizeObserverCallback) {
    this.tell = tell
  }
  observe(target: Element): void {
    const contentRect = new DOMRect(0, 0, extent.width, extent.height)
    const size = [{ inlineSize: extent.width, blockSize: extent.height }]
    const entry = { target, contentRect, borderBoxSize: size, contentBoxSize: size, devicePixelContentBoxSize: size }
    this.waiting.set(
      target,
      requestAnimationFrame(() => this.tell([entry], this)),
    )
  }
  unobserve(target: Element): void {
    cancelAnimationFrame(this.waiting.get(target) ?? 0)
  }
  disconnect(): void {
    for (const frame of this.waiting.values()) cancelAnimationFrame(frame)
  }
}
globalThis.ResizeObserver = StillResizeObserver

/** Light, still, wide: no media query holds. */
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), { media, matches: false, onchange: null, addListener: () => {}, removeListener: () => {} })

Element.prototype.scrollTo = function scrollTo(this: Element, to?: ScrollToOptions | number, top?: number): void {
  this.scrollTop = (typeof to === 'object' ? to.top : top) ?? this.scrollTop
  requestAnimationFrame(() => this.dispatchEvent(new Event('scroll')))
}
Element.prototype.scrollIntoView = () => {}

globalThis.requestIdleCallback = (work) => requestAnimationFrame(() => work({ didTimeout: false, timeRemaining: () => 0 }))

/** No font is ever loaded here; text fields that grow listen for it. */
Object.defineProperty(document, 'fonts', { value: Object.assign(new EventTarget(), { check: () => true }) })

/** The document of these tests does not know the newest element of HTML. */
const unknownElement = 'The tag <search> is unrecognized in this browser'
let complaints: string[] = []

beforeEach(() => {
  complaints = []
  vi.spyOn(console, 'error').mockImplementation((...words: readonly unknown[]) => {
    const text = format(...words)
    if (!text.startsWith(unknownElement)) complaints.push(text)
  })
})

afterEach(() => {
  cleanup()
  forgetRemembered()
  window.location.hash = ''
  vi.restoreAllMocks()
  // What React warns of is a fault like any other.
  if (complaints.length > 0) throw new Error(complaints.join('\n'))
})
