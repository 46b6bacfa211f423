import { presenterWindowName } from '../../../shared/contract/presenterWindowName.ts'

const features = 'popup,width=960,height=680'

/** An empty window for the presenter, dressed as this one; null where the system lets none open. */
export function openPresenterWindow(): Window | null {
  const opened = window.open('about:blank', presenterWindowName, features)
  if (opened === null) return null
  const { head, body } = opened.document
  // One of before may still be open, as it was left.
  head.replaceChildren()
  body.replaceChildren()
  return opened
}

/** Keeps what the page's look follows from alike in the other window, until the answer is called: style sheets, language, direction, colours. */
export function dressAlike(other: Window): () => void {
  const dress = (): void => {
    const { documentElement } = other.document
    for (const { name, value } of document.documentElement.attributes) {
      // The room's size of text is for the room.
      if (name !== 'style') documentElement.setAttribute(name, value)
    }
  }
  const sheets = document.querySelectorAll<HTMLElement>('style, link[rel=stylesheet]')
  other.document.head.replaceChildren(...Array.from(sheets, (sheet) => copyOf(sheet, other.document)))
  dress()
  const observer = new MutationObserver(dress)
  observer.observe(document.documentElement, { attributes: true })
  return () => observer.disconnect()
}

function copyOf(sheet: HTMLElement, into: Document): Node {
  const copy = into.importNode(sheet, true)
  // A document tells the nonce of an element to nobody but itself.
  copy.nonce = sheet.nonce
  if (sheet instanceof HTMLLinkElement) copy.setAttribute('href', sheet.href)
  return copy
}
