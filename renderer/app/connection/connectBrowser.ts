import type { ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { ConnectionError } from './connectionError.ts'
import { answerOtherWindows, askOtherWindows } from './otherWindows.ts'
import { headersOf, type PageSide } from './PageSide.ts'
import { shareChanges } from './shareChanges.ts'
import { takeTurns } from './takeTurns.ts'
import { textOf } from './textOf.ts'

const tokenKey = 'shoresh-token'

async function post(path: string, body: unknown, token?: string): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json', ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) }
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
  return answer.ok ? answer.json() : undefined
}

async function exchange(code: string | undefined): Promise<string | undefined> {
  return code === undefined ? undefined : textOf(await post('/session/exchange', { code }), 'token')
}

/** Takes the one-time code out of the address, so that it stays neither in the history nor in a bookmark. */
function takeCodeFromAddress(): string | undefined {
  const code = new URLSearchParams(location.hash.slice(1)).get('code')
  if (code === null) return undefined
  history.replaceState(null, '', location.pathname)
  return code
}

/** The token kept over a reload of this window, if the server still knows it. */
async function keptToken(): Promise<string | undefined> {
  const token = sessionStorage.getItem(tokenKey)
  if (token === null) return undefined
  return (await post('/session/check', {}, token)) === undefined ? undefined : token
}

async function findToken(): Promise<string> {
  const code = takeCodeFromAddress()
  const token = (await exchange(code)) ?? (await keptToken()) ?? (await exchange(await askOtherWindows()))
  if (token === undefined) throw new ConnectionError('not-admitted')
  return token
}

/** The link over loopback HTTP, with the token that admits this window. */
export async function connectBrowser(page: PageSide): Promise<ClientLink<Record<never, never>>> {
  const token = await findToken().catch((error: unknown) => {
    throw error instanceof ConnectionError ? error : new ConnectionError('stopped')
  })
  sessionStorage.setItem(tokenKey, token)
  answerOtherWindows(async () => textOf(await post('/session/code', {}, token), 'code'))
  const link = new RPCLink({
    url: new URL('/rpc', location.href),
    headers: () => ({ ...headersOf(page), Authorization: `Bearer ${token}` }),
    fetch: async (request, init) => {
      const answer = await fetch(request, init).catch((error: unknown) => {
        if (request.signal.aborted) throw error
        page.onLost()
        throw new ConnectionError('stopped')
      })
      if (answer.status === 401) {
        page.onLost()
        throw new ConnectionError('not-admitted')
      }
      return answer
    },
  })
  return takeTurns(shareChanges(link))
}
