/**
 * Why the backend cannot be reached: `not-admitted`, this window holds no valid token and got no code (browser host);
 * `stopped`, the program behind the page has ended.
 */
export type ConnectionFailure = 'not-admitted' | 'stopped'

export class ConnectionError extends Error {
  readonly reason: ConnectionFailure

  constructor(reason: ConnectionFailure) {
    super(reason)
    this.name = 'ConnectionError'
    this.reason = reason
  }
}
