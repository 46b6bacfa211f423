import type { Server } from 'node:http'

/**
 * Calls `stop` once no request has come or been under way for so many milliseconds. The open stream of changes of a
 * window is a request under way.
 */
export function stopWhenIdle(server: Server, milliseconds: number, stop: () => void): void {
  let underWay = 0
  let timer: NodeJS.Timeout | undefined
  const wait = (): void => {
    clearTimeout(timer)
    timer = underWay === 0 ? setTimeout(stop, milliseconds).unref() : undefined
  }
  server.on('listening', wait)
  server.on('request', (_request, response) => {
    underWay += 1
    wait()
    response.once('close', () => {
      underWay -= 1
      wait()
    })
  })
  server.on('close', () => clearTimeout(timer))
}
