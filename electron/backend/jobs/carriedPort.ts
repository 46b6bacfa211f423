/** A message port as Electron gives it to a process; described here, so that nothing of the backend imports Electron. */
export interface CarriedPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  on(event: 'close', listener: () => void): void
  postMessage(message: unknown): void
  start(): void
  close(): void
}
