/** The scheme, host and origin of our own page. Nothing else is ever shown or spoken to. */
export const pageScheme = 'app'
const pageHost = 'shoresh'
const pageOrigin = `${pageScheme}://${pageHost}`
export const pageUrl = `${pageOrigin}/`

const localSchemes: readonly string[] = ['app:', 'blob:', 'data:']

function parsed(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined
}

/** True for an address inside our page's origin; look-alike hosts, other schemes and credentials are none. */
export function isPageUrl(url: string): boolean {
  const found = parsed(url)
  if (found === undefined) return false
  const { protocol, host, username, password } = found
  return protocol === `${pageScheme}:` && host === pageHost && username === '' && password === ''
}

/** True for what may be loaded without leaving this program: our files and what the page itself made. */
export function isLocalUrl(url: string): boolean {
  const found = parsed(url)
  if (found === undefined || !localSchemes.includes(found.protocol)) return false
  return found.protocol !== `${pageScheme}:` || isPageUrl(url)
}

/** The frame that a message came from, as far as the decision needs it. */
export interface Sender {
  readonly url: string
  readonly isMainFrame: boolean
}

/** True when a message comes from the top frame of our own page. A frame that is gone is refused. */
export function isTrustedSender(sender: Sender | null): boolean {
  return sender?.isMainFrame === true && isPageUrl(sender.url)
}

/** True when the page made this itself and offers it for saving. */
export function mayDownload(url: string): boolean {
  return url.startsWith(`blob:${pageOrigin}/`) || url.startsWith('data:')
}
