import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'
import type { Admission } from './Admission.ts'
import { bearerToken, isJson, type RequestHead } from './requestRules.ts'

const largestBody = 1_000
const exchangeSchema = z.strictObject({ code: z.string().max(200) })

interface SessionAnswer {
  readonly status: 200 | 401 | 404 | 405 | 413 | 415
  readonly body?: Readonly<Record<string, string>>
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const part of request.setEncoding('utf8')) {
    text += part
    if (text.length > largestBody) return undefined
  }
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function exchange(request: IncomingMessage, admission: Admission): Promise<SessionAnswer> {
  if (Number(request.headers['content-length'] ?? 0) > largestBody) return { status: 413 }
  const asked = exchangeSchema.safeParse(await readJson(request))
  const token = asked.success ? admission.exchange(asked.data.code) : undefined
  return token === undefined ? { status: 401 } : { status: 200, body: { token } }
}

async function answerOf(head: RequestHead, request: IncomingMessage, admission: Admission): Promise<SessionAnswer> {
  const admitted = admission.isToken(bearerToken(head.rawHeaders))
  if (head.path !== '/session/exchange' && !admitted) return { status: 401 }
  if (head.method !== 'POST') return { status: 405 }
  if (!isJson(head.rawHeaders)) return { status: 415 }
  switch (head.path) {
    case '/session/exchange':
      return exchange(request, admission)
    case '/session/code':
      return { status: 200, body: { code: admission.newCode() } }
    case '/session/check':
      return { status: 200, body: {} }
    default:
      return { status: 404 }
  }
}

/**
 * How a window is let in: `exchange` takes a one-time code and gives the token; `code` gives a window that has the token
 * a code for another one; `check` tells whether a token kept over a reload still holds.
 */
export async function answerSession(
  head: RequestHead,
  request: IncomingMessage,
  response: ServerResponse,
  admission: Admission,
): Promise<void> {
  const { status, body } = await answerOf(head, request, admission)
  const text = body === undefined ? '' : JSON.stringify(body)
  const type = body === undefined ? {} : { 'Content-Type': 'application/json' }
  const ending = status === 413 ? { Connection: 'close' } : {}
  response.writeHead(status, { ...type, ...ending, 'Content-Length': String(Buffer.byteLength(text)) }).end(text)
}
