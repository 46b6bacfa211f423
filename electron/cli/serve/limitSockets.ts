import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Keeps at most `most` connections. When one more comes, the oldest that has not yet sent an admitted request is ended,
 * so that connections that dribble or say nothing cannot keep the page out. Returns how to mark a socket as admitted.
 */
export function limitSockets(server: Server, most: number): (socket: Socket) => void {
  const open = new Set<Socket>()
  const admitted = new WeakSet<Socket>()
  server.on('connection', (socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    if (open.size <= most) return
    const oldest = [...open].find((candidate) => !admitted.has(candidate)) ?? socket
    open.delete(oldest)
    oldest.destroy()
  })
  return (socket) => admitted.add(socket)
}
