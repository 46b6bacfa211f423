import type { Server } from 'node:http'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import packageFacts from '../../../package.json' with { type: 'json' }
import { createBackend } from '../../backend/createBackend.ts'
import { createFaultLog } from '../../backend/faultLog.ts'
import { startNodeProcess } from '../../backend/jobs/startNodeProcess.ts'
import { readingCallContext } from '../../backend/services/callContext.ts'
import { readBuiltPage } from '../../page/builtPage.ts'
import { RefusedHere } from '../base/failures.ts'
import { Admission } from './Admission.ts'
import { createLoopbackServer, largestBody } from './createLoopbackServer.ts'
import { stopWhenIdle } from './stopWhenIdle.ts'
import { stopWithParent } from './stopWithParent.ts'

export interface ServeOptions {
  /** Where the built page is. */
  readonly pageFolder: string
  /** 0: any that is free. */
  readonly port: number
  /** Opened before anything is served; refused, nothing is. */
  readonly file: string | undefined
  /** Where new engagements go and Home looks for existing ones. */
  readonly folder: string
  readonly userDataFolder: string
}

const idleMilliseconds = 30 * 60_000
const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Listens on 127.0.0.1 and nowhere else; answers with the port. @throws RefusedHere when the port is taken */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new RefusedHere('portTaken', { port: String(port) }) : error,
      )
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/** Resolves when the process is asked to end, nobody has used the server for half an hour, or npm, which started it, is gone. */
function untilEnded(server: Server): Promise<void> {
  return new Promise((resolve) => {
    stopWhenIdle(server, idleMilliseconds, resolve)
    if (process.env['npm_lifecycle_event'] !== undefined) stopWithParent(resolve)
    for (const signal of endingSignals) process.once(signal, () => resolve())
  })
}

/**
 * Serves the app on loopback until it is ended, and closes the file then. `ready` is told the address with its one-time
 * code once it can be opened. @throws Refusal when the file cannot be opened, RefusedHere when the port is
 * taken or the page is not built
 */
export async function serve(options: ServeOptions, ready: (address: string) => void): Promise<void> {
  const { pageFolder, folder, userDataFolder } = options
  const logFault = createFaultLog(userDataFolder)
  const backend = createBackend({
    kind: 'browser',
    version: packageFacts.version,
    userDataFolder,
    startProcess: startNodeProcess,
    files: { choice: 'folder', folder },
    showOpened: () => undefined,
    logFault,
  })
  try {
    if (options.file !== undefined) await backend.openPath(options.file)
    const page = readBuiltPage(pageFolder)
    if (page === undefined) throw new RefusedHere('notBuilt')
    const handler = new RPCHandler(backend.router, {
      ...readingCallContext(),
      plugins: [new BodyLimitPlugin({ maxBodySize: largestBody })],
    })
    const admission = new Admission()
    const server = createLoopbackServer({
      page,
      admission,
      call: async (request, response) => (await handler.handle(request, response, { prefix: '/rpc', context: {} })).matched,
      logFault,
    })
    const ended = untilEnded(server)
    const port = await listen(server, options.port)
    ready(`http://127.0.0.1:${port}/#code=${admission.firstCode}`)
    await ended
    server.close()
    server.closeAllConnections()
  } finally {
    await backend.close()
  }
}
