import type { Page } from 'playwright-core'

/**
 * What a reader cannot see whole in the window as it is, each with its place: a page wider than its window, an element outside
 * the window that nothing scrolls to, text cut without an ellipsis, and lines of text that have room for one word only.
 */
export function findOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const told = (element: Element): string => {
      const words = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)
      return `${element.localName}.${element.classList.value.split(' ')[0] ?? ''} "${words}"`
    }
    /** Whether it is kept for screen readers alone. */
    const isClipped = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement))
    const isHidden = (element: Element): boolean =>
      element.closest('[aria-hidden="true"]') !== null ||
      !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
      isClipped(element)
    /** The nearest of an element's holders that cuts or scrolls what is too wide for it. */
    const holderOf = (element: Element): Element | null => {
      for (let holder = element.parentElement; holder !== null; holder = holder.parentElement) {
        if (getComputedStyle(holder).overflowX !== 'visible') return holder
      }
      return null
    }
    const scrolls = (holder: Element): boolean => ['auto', 'scroll'].includes(getComputedStyle(holder).overflowX)
    /** Whether something above it scrolls sideways, so that it can be reached. */
    const isReached = (element: Element): boolean => {
      for (let holder = holderOf(element); holder !== null; holder = holderOf(holder)) if (scrolls(holder)) return true
      return false
    }

    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} wide in ${root.clientWidth}`)
    const content = document.querySelector('main')
    if (content !== null && content.scrollWidth > content.clientWidth + 1) {
      found.push(`the content is ${content.scrollWidth} wide in ${content.clientWidth}`)
    }
    for (const element of document.body.querySelectorAll('*')) {
      const holdsText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      const isControl = element.matches('a, button, input, select, textarea, [role=slider], [role=treeitem]')
      if ((!holdsText && !isControl) || isHidden(element)) continue
      const box = element.getBoundingClientRect()
      if (box.width === 0 || box.height === 0) continue
      const style = getComputedStyle(element)
      if (!isReached(element) && (box.left < -1 || box.right > innerWidth + 1)) {
        found.push(`outside the window: ${told(element)} from ${Math.round(box.left)} to ${Math.round(box.right)}`)
      }
      const holder = holderOf(element)
      if (
        holder !== null &&
        !scrolls(holder) &&
        holder !== document.body &&
        getComputedStyle(holder).textOverflow !== 'ellipsis'
      ) {
        const room = holder.getBoundingClientRect()
        const isBeyond = box.left < room.left - 2 || box.right > room.right + 2
        if (isBeyond && !isHidden(holder)) found.push(`cut: ${told(element)} in ${told(holder)}`)
      }
      if (!holdsText || element instanceof SVGElement || element.matches('input, textarea')) continue
      const isCut = element.scrollWidth > element.clientWidth + 2 && element.clientWidth > 0
      if (isCut && style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis') found.push(`cut: ${told(element)}`)
      if (style.display === 'inline') continue
      const words = (element.textContent ?? '').trim().split(/\s+/).length
      const lines = box.height / (Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.2)
      if (words >= 4 && lines > words * 0.8) found.push(`a word a line: ${told(element)}`)
    }
    return [...new Set(found)]
  })
}
