import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { Page } from 'playwright-core'
import * as z from 'zod'

/** Counts what comes to one port of this computer, by whichever of its addresses. */
export interface Listener {
  readonly port: number
  readonly connections: () => number
  readonly datagrams: () => number
  readonly close: () => void
}

export async function listenEverywhere(): Promise<Listener> {
  let connections = 0
  let datagrams = 0
  const server = createServer((socket) => {
    connections += 1
    socket.on('error', () => undefined).end('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx')
  })
  server.listen(0, '0.0.0.0')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const receiver = createSocket('udp4').on('message', () => {
    datagrams += 1
  })
  receiver.bind(port, '0.0.0.0')
  await once(receiver, 'listening')
  const close = (): void => {
    server.close()
    receiver.close()
  }
  return { port, connections: () => connections, datagrams: () => datagrams, close }
}

/** The addresses of this computer, the loopback one first: from a network of its own it has no other. */
export function ownAddresses(): readonly string[] {
  const outer = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return ['127.0.0.1', ...outer.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address)]
}

/** What a script in the page can try to reach these places by; the names of the ways that were answered. */
export function reachByRequests(page: Page, places: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(async (hosts) => {
    const outcomes: Promise<string | null>[] = []
    const attempt = (name: string, work: () => Promise<unknown>): void => {
      outcomes.push(
        Promise.resolve()
          .then(work)
          .then(
            () => name,
            () => null,
          ),
      )
    }
    const heard = (target: EventTarget, good: string): Promise<unknown> =>
      new Promise((resolve, reject) => {
        target.addEventListener(good, resolve)
        target.addEventListener('error', reject)
        setTimeout(reject, 2_000)
      })
    for (const host of hosts) {
      attempt('fetch', () => fetch(`http://${host}/`))
      attempt('fetch without cors', () => fetch(`http://${host}/`, { mode: 'no-cors' }))
      attempt('image', () => heard(Object.assign(new Image(), { src: `http://${host}/x.png` }), 'load'))
      attempt('video', () => heard(Object.assign(document.createElement('video'), { src: `http://${host}/` }), 'progress'))
      attempt('font', () => new FontFace('x', `url(http://${host}/)`).load())
      attempt('web socket', () => heard(new WebSocket(`ws://${host}/`), 'open'))
      attempt('event source', () => heard(new EventSource(`http://${host}/`), 'open'))
      attempt('web transport', () => new WebTransport(`https://${host}/`).ready)
      navigator.sendBeacon(`http://${host}/`, 'x')
      for (const rel of ['dns-prefetch', 'preconnect', 'prefetch', 'preload', 'modulepreload', 'stylesheet', 'prerender']) {
        document.head.append(Object.assign(document.createElement('link'), { rel, as: 'script', href: `http://${host}/` }))
      }
      const link = Object.assign(document.createElement('a'), { ping: `http://${host}/`, href: '#/' })
      document.body.append(link)
      link.click()
      link.href = `http://${host}/`
      for (const kind of ['pointerover', 'mouseover', 'pointerdown', 'mousedown']) {
        link.dispatchEvent(new MouseEvent(kind, { bubbles: true }))
      }
      window.open(`http://${host}/`)
      const form = Object.assign(document.createElement('form'), { action: `http://${host}/`, method: 'post' })
      document.body.append(form)
      form.submit()
      location.href = `http://${host}/`
    }
    return (await Promise.all(outcomes)).filter((name) => name !== null)
  }, places)
}

/** Lets peers in the page and in a frame of it look for a way to these places: by STUN, TURN and straight. */
export function reachByPeers(page: Page, places: readonly string[]): Promise<void> {
  return page.evaluate(async (hosts) => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const inFrame = Reflect.get(frame.contentWindow ?? window, 'RTCPeerConnection') as typeof RTCPeerConnection
    const peers: RTCPeerConnection[] = []
    for (const Peer of [RTCPeerConnection, inFrame]) {
      for (const host of hosts) {
        const login = { username: 'x', credential: 'x' }
        const servers = [`turn:${host}`, `turn:${host}?transport=tcp`, `turns:${host}`].map((urls) => ({ urls, ...login }))
        const caller = new Peer({ iceServers: [{ urls: `stun:${host}` }, ...servers] })
        const callee = new Peer()
        peers.push(caller, callee)
        caller.createDataChannel('x')
        await caller.setLocalDescription(await caller.createOffer())
        await callee.setRemoteDescription(caller.localDescription ?? { type: 'offer' })
        await callee.setLocalDescription(await callee.createAnswer())
        await caller.setRemoteDescription(callee.localDescription ?? { type: 'answer' })
        const [address, port] = host.split(':')
        for (const way of [`udp 2 ${address} ${port} typ host`, `tcp 1 ${address} ${port} typ host tcptype passive`]) {
          // A name that is no address may be refused.
          await caller.addIceCandidate({ candidate: `candidate:1 1 ${way}`, sdpMLineIndex: 0 }).catch(() => undefined)
        }
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    for (const peer of peers) peer.close()
    frame.remove()
  }, places)
}

const logSchema = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(z.object({ type: z.number() })),
})

/** The lookups, connections and datagrams of Chromium's own log of its network, by kind. To connect a UDP socket sends nothing. */
export async function networkUses(logFile: string): Promise<readonly string[]> {
  const { constants, events } = logSchema.parse(JSON.parse(await readFile(logFile, 'utf8')))
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]))
  const isUse = /^(UDP_BYTES_SENT|TCP_CONNECT_ATTEMPT|DNS_TRANSACTION.*|HOST_RESOLVER_(MANAGER_JOB|DNS_TASK|SYSTEM_TASK))$/
  return events.flatMap(({ type }) => names.get(type) ?? []).filter((name) => isUse.test(name))
}
