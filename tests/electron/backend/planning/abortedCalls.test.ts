import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createORPCClient } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCHandler as HttpHandler } from '@orpc/server/node'
import { describe, expect, it, onTestFinished } from 'vitest'
import { backendIn, type Client, overPort } from '../../../fixtures/portBackend.ts'
import { temporaryFolder } from '../services/testBackend.ts'

function backendHere() {
  const backend = backendIn(temporaryFolder())
  onTestFinished(() => backend.close())
  return backend
}

function overOwnPort(): Client {
  const { client, close } = overPort(backendHere())
  onTestFinished(close)
  return client
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
  ['a message port', overOwnPort],
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
    await expect.poll(threads, { timeout: 60_000 }).toBeGreaterThan(before)
    expect((await client.plan.get({ capacity: 30 })).plan.items.length).toBeGreaterThan(0)
    stop.abort()
    expect(await drawing).toBe('stopped')
    await expect.poll(threads, { timeout: 1000, interval: 10 }).toBe(before)
  })

  it('has its drawing made once for all windows that ask for the same, until the last of them has gone', async () => {
    const client = await connect()
    await client.files.openSample({ language: 'en' })
    const before = threads()
    const draw = (signal: AbortSignal) =>
      client.plan.uncertainty({ draws: 1_000_000 }, { signal }).then(
        () => 'drawn',
        () => 'stopped',
      )
    const [first, second] = [new AbortController(), new AbortController()]
    const drawing = draw(first.signal)
    await expect.poll(threads, { timeout: 60_000 }).toBeGreaterThan(before)
    const one = threads()
    const same = draw(second.signal)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(threads()).toBe(one)
    first.abort()
    expect(await drawing).toBe('stopped')
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(threads()).toBe(one)
    second.abort()
    expect(await same).toBe('stopped')
    await expect.poll(threads, { timeout: 1000, interval: 10 }).toBe(before)
  })
})
