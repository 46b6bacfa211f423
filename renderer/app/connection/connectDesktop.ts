import { DynamicLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { pageMessages } from '../../../shared/contract/pageMessages.ts'
import { ConnectionError } from './connectionError.ts'
import { headersOf, type PageSide } from './PageSide.ts'

/** Asks the preload for a port to the backend process. */
function receivePort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent<unknown>): void => {
      const port = event.ports[0]
      if (event.source !== window || event.origin !== location.origin) return
      if (event.data !== pageMessages.port || port === undefined) return
      window.removeEventListener('message', receive)
      resolve(port)
    }
    window.addEventListener('message', receive)
    window.postMessage(pageMessages.portWanted, location.origin)
  })
}

/** Calls under way when the port closes are rejected, and so is every later one: a port whose other side is gone would never answer. */
async function linkOverPort(page: PageSide): Promise<RPCLink<Record<never, never>>> {
  const port = await receivePort()
  let lost = false
  port.addEventListener('close', () => {
    lost = true
    page.onLost()
  })
  const link = new RPCLink({
    port,
    headers: () => headersOf(page),
    clientInterceptors: [
      async (call) => {
        if (lost) throw new ConnectionError('stopped')
        try {
          return await call.next()
        } catch (failure) {
          throw lost ? new ConnectionError('stopped') : failure
        }
      },
    ],
  })
  port.start()
  return link
}

/** The link over a message port. The port, and with it the backend's process, is asked for with the first call. */
export function connectDesktop(page: PageSide): DynamicLink<Record<never, never>> {
  let linked: ReturnType<typeof linkOverPort> | undefined
  return new DynamicLink(() => {
    linked ??= linkOverPort(page)
    return linked
  })
}
