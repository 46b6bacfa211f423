#!/usr/bin/env node
// Firefox, started as Playwright starts one, with a relay before its debugging port: Playwright sends a command that
// the stable Firefox does not know yet and gives up when it is refused, so the relay answers that one itself.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { type WebSocket as Client, WebSocketServer } from 'ws'
import * as z from 'zod'

const firefoxPath = process.env['SHORESH_TEST_FIREFOX'] ?? '/usr/bin/firefox-esr'
const notKnownYet = 'emulation.setMediaFeaturesOverride'
const commandSchema = z.object({ id: z.number(), method: z.string() })

/** Carries what either side says to the other, in order. */
function relay(client: Client, address: string): void {
  const firefox = new WebSocket(address)
  const waiting: string[] = []
  firefox.onopen = () => {
    for (const text of waiting.splice(0)) firefox.send(text)
  }
  firefox.onmessage = ({ data }) => client.send(String(data))
  firefox.onclose = () => client.close()
  client.on('close', () => firefox.close())
  client.on('message', (data: Buffer) => {
    const text = data.toString('utf8')
    const { id, method } = commandSchema.parse(JSON.parse(text))
    if (method === notKnownYet) client.send(JSON.stringify({ type: 'success', id, result: {} }))
    else if (firefox.readyState === WebSocket.OPEN) firefox.send(text)
    else waiting.push(text)
  })
}

/** Listens on a port of its own and tells it in the words that Playwright waits for. */
function listenBefore(address: string): void {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  server.on('connection', (client) => relay(client, `${address}/session`))
  server.on('listening', () => {
    const own = z.object({ port: z.number() }).parse(server.address())
    console.error(`WebDriver BiDi listening on ws://127.0.0.1:${own.port}`)
  })
}

const firefox = spawn(firefoxPath, process.argv.slice(2), { stdio: ['ignore', 'inherit', 'pipe'] })
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => firefox.kill(signal))
firefox.on('exit', (code) => process.exit(code ?? 1))
for await (const line of createInterface({ input: firefox.stderr })) {
  const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(line)?.[1]
  if (address === undefined) console.error(line)
  else listenBefore(address)
}
