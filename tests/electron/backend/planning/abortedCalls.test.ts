import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { RPCHandler as HttpHandler } from '@orpc/server/node'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createBackend } from '../../../../electron/backend/createBackend.ts'
import { startNodeProcess } from '../../../../electron/backend/jobs/startNodeProcess.ts'
import type { Contract } from '../../../../shared/contract/contract.ts'
import { temporaryFolder } from '../services/testBackend.ts'

type Client = ContractRouterClient<Contract>

function backendHere() {
  const folder = temporaryFolder()
  const backend = createBackend({
    kind: 'browser',
    version: '1.2.3',
    userDataFolder: folder,
    startProcess: startNodeProcess,
    files: { choice: 'folder', folder },
    showOpened: () => undefined,
    logFault: () => undefined,
  })
  onTestFinished(() => backend.close())
  return backend
}

function overPort(): Client {
  const { port1, port2 } = new MessageChannel()
  new PortHandler(backendHere().router).upgrade(port1)
  onTestFinished(() => port1.close())
  port1.start()
  port2.start()
  return createORPCClient(new PortLink({ port: port2 }))
}

async function overHttp(): Promise<Client> {
  const handler = new HttpHandler(backendHere().router)
  const server = createServer((request, response) => void handler.handle(request, response, { context: {} }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return createORPCClient(new HttpLink({ url: `http://127.0.0.1:${port}` }))
}

/** Threads that this process has started and that still run. */
function threads(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === 'MessagePort').length
}

describe.each([
  ['a message port', overPort],
  ['HTTP', overHttp],
] as const)('a call over %s', (_name, connect) => {
  it('ends its drawing when the page wants another', async () => {
    const client = await connect()
    await client.files.openSample({ language: 'en' })
    const before = threads()
    const stop = new AbortController()
    const drawing = client.plan.uncertainty({ draws: 1_000_000 }, { signal: stop.signal }).then(
      () => 'drawn',
      () => 'stopped',
    )
    await expect.poll(threads, { timeout: 5000 }).toBeGreaterThan(before)
    expect((await client.plan.get({ capacity: 30 })).plan.items.length).toBeGreaterThan(0)
    stop.abort()
    expect(await drawing).toBe('stopped')
    await expect.poll(threads, { timeout: 1000, interval: 10 }).toBe(before)
  })
})
