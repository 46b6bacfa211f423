/** The part of a request that is decided on before anything is read or looked up. */
export interface RequestHead {
  readonly method: string
  /** The path as it was sent, undecoded and without its query. */
  readonly path: string
  /** Names and values in turn, as they were sent, so that a header sent twice is seen twice. */
  readonly rawHeaders: readonly string[]
}

/** All values of a header; its name in lower case. */
function headerValues(rawHeaders: readonly string[], name: string): readonly string[] {
  return rawHeaders.filter((_value, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name)
}

/** True for the one Host that names this server: it refuses names that a foreign site has pointed at 127.0.0.1. */
function isOwnHost(host: string, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`
}

/**
 * True when the request comes from our own page or from the address bar: a foreign or wrong Host, another Origin and
 * another site or port behind it are turned away before anything else is looked at.
 */
export function isOwnRequest({ method, path, rawHeaders }: RequestHead, port: number): boolean {
  const [host, ...otherHosts] = headerValues(rawHeaders, 'host')
  if (host === undefined || otherHosts.length > 0 || !isOwnHost(host, port)) return false
  if (method === 'OPTIONS') return false
  if (headerValues(rawHeaders, 'origin').some((origin) => origin !== `http://${host}`)) return false
  const fromAddressBar = (method === 'GET' || method === 'HEAD') && path === '/'
  return headerValues(rawHeaders, 'sec-fetch-site').every((site) => site === 'same-origin' || (site === 'none' && fromAddressBar))
}

/** The bearer token of a request; undefined unless it has exactly one. */
export function bearerToken(rawHeaders: readonly string[]): string | undefined {
  const values = headerValues(rawHeaders, 'authorization')
  return values.length === 1 ? /^Bearer ([\w-]+)$/.exec(values[0] ?? '')?.[1] : undefined
}

/** True for a JSON body: a form on a foreign page can send text and forms, and no JSON without asking first. */
export function isJson(rawHeaders: readonly string[]): boolean {
  const values = headerValues(rawHeaders, 'content-type')
  return values.length === 1 && /^application\/json\s*(;|$)/i.test(values[0] ?? '')
}
