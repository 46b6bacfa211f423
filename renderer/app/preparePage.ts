import { setNonce } from 'get-nonce'
import { type PageStart, readPageStart } from '../../shared/contract/pageStart.ts'

declare global {
  interface Window {
    /** The part of the Trusted Types API that is used; TypeScript's DOM library does not have it, nor do all browsers. */
    readonly trustedTypes?: { createPolicy(name: 'default', rules: { createHTML(text: string): string }): unknown }
  }
}

/** The nonce that the host put into this answer's page for the styles that are made while it runs. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
}

/** What a host wrote into the page so that Home needs no answer first; null where the backend is to be asked. */
export function pageStart(): PageStart | null {
  return readPageStart(document.querySelector<HTMLMetaElement>('meta[name="page-start"]')?.content ?? '')
}

/**
 * Call before React: hands the style nonce to the libraries that ask get-nonce, and lets text into the document's
 * HTML sinks only when it holds no markup (style sheets made by the components do not).
 */
export function preparePage(): void {
  setNonce(styleNonce())
  window.trustedTypes?.createPolicy('default', {
    createHTML(text) {
      if (text.includes('<')) throw new TypeError('markup is not taken as text')
      return text
    },
  })
}
