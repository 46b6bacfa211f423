import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { BuiltPage } from '../../page/builtPage.ts'
import { newStyleNonce, securityHeaders } from '../../page/securityHeaders.ts'
import type { Admission } from './Admission.ts'
import { limitSockets } from './limitSockets.ts'
import { bearerToken, isJson, isOwnRequest, type RequestHead } from './requestRules.ts'
import { answerSession } from './sessionRoutes.ts'

/** Carries out a call of the contract; false when there is no such procedure. */
type CallHandler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

export interface LoopbackServerOptions {
  readonly page: BuiltPage
  readonly admission: Admission
  readonly call: CallHandler
  readonly logFault: (fault: unknown) => void
}

/** Of a call, in bytes. */
export const largestBody = 64 * 1024 * 1024
const mostSockets = 20

const limits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 30_000,
  connectionsCheckingInterval: 1_000,
  // A request without a Host is for us to refuse, with our headers.
  requireHostHeader: false,
}

/**
 * The opener's policy is for here alone: the desktop's window has no opener and opens nothing, and Chromium would start a
 * second process for a page that sets it.
 */
function headersOfEveryAnswer(): Readonly<Record<string, string>> {
  return { ...securityHeaders(newStyleNonce()), 'Cross-Origin-Opener-Policy': 'same-origin', 'Cache-Control': 'no-store' }
}

/** Ends the request with this status and an empty body. */
function refuse(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'Content-Length': '0', ...headers }).end()
}

function headOf(request: IncomingMessage): RequestHead {
  const { method = '', url = '', rawHeaders } = request
  return { method, path: url.split('?', 1)[0] ?? '', rawHeaders }
}

/** The status that refuses a call before it is routed; undefined when it may go on. */
function refusalOfCall(head: RequestHead, request: IncomingMessage, admission: Admission): number | undefined {
  if (!admission.isToken(bearerToken(head.rawHeaders))) return 401
  if (head.method !== 'POST') return 405
  if (!isJson(head.rawHeaders)) return 415
  return Number(request.headers['content-length'] ?? 0) > largestBody ? 413 : undefined
}

async function answerCall(head: RequestHead, request: IncomingMessage, response: ServerResponse, options: LoopbackServerOptions) {
  const status = refusalOfCall(head, request, options.admission)
  if (status !== undefined) return refuse(response, status, status === 413 ? { Connection: 'close' } : {})
  if (!(await options.call(request, response))) refuse(response, 404)
}

async function answerStatic({ method, path }: RequestHead, response: ServerResponse, page: BuiltPage): Promise<void> {
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405, { Allow: 'GET, HEAD' })
  const answer = await page.answer(path)
  response.writeHead(answer.status, { ...answer.headers, 'Content-Length': String(answer.body.byteLength) })
  response.end(method === 'HEAD' ? undefined : answer.body)
}

async function answer(request: IncomingMessage, response: ServerResponse, port: number, options: LoopbackServerOptions) {
  const head = headOf(request)
  if (!isOwnRequest(head, port)) return refuse(response, 403)
  if (head.path === '/rpc' || head.path.startsWith('/rpc/')) return answerCall(head, request, response, options)
  if (head.path.startsWith('/session/')) return answerSession(head, request, response, options.admission)
  return answerStatic(head, response, options.page)
}

const statusOfUnreadable: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/**
 * What cannot even be read as a request is answered like everything else, and its connection ended. A connection that said
 * nothing in its time gets no answer: browsers open some before they have a request, and would take it for that request's.
 */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET' || socket.bytesRead === 0) return void socket.destroy()
  const status = statusOfUnreadable[error.code ?? ''] ?? '400 Bad Request'
  const lines = Object.entries(headersOfEveryAnswer()).map(([name, value]) => `${name}: ${value}`)
  socket.end(`HTTP/1.1 ${[status, ...lines, 'Connection: close', 'Content-Length: 0'].join('\r\n')}\r\n\r\n`)
}

/**
 * The browser host (design section 3): the built page for anyone who asks under our own name, and the contract under
 * /rpc/ for whoever holds the token. It is not listening yet.
 */
export function createLoopbackServer(options: LoopbackServerOptions): Server {
  const server = createServer(limits, (request, response) => {
    for (const [name, value] of Object.entries(headersOfEveryAnswer())) response.setHeader(name, value)
    if (options.admission.isToken(bearerToken(request.rawHeaders))) markAdmitted(request.socket)
    answer(request, response, request.socket.localPort ?? 0, options).catch((fault: unknown) => {
      options.logFault(fault)
      if (response.headersSent) response.destroy()
      else refuse(response, 500)
    })
  })
  const markAdmitted = limitSockets(server, mostSockets)
  server.on('clientError', answerUnreadable)
  return server
}
