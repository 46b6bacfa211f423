import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** How long a code for a further window is good, in milliseconds. */
const furtherCodeLife = 60_000
/** More than the windows that a browser restores at once. */
const mostCodes = 100

function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares in a time that tells nothing about the secret, not even its length. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(secret))
}

interface Code {
  readonly secret: string
  readonly goodUntil: number
}

/**
 * Who may come in: one bearer token for this run, given in exchange for a code that works once. Both are 256 random bits;
 * neither is written anywhere. The first code is good until it is used.
 */
export class Admission {
  readonly firstCode = newSecret()
  readonly #token = newSecret()
  #codes: readonly Code[] = [{ secret: this.firstCode, goodUntil: Number.POSITIVE_INFINITY }]

  isToken(given: string | undefined): boolean {
    return given !== undefined && isSame(given, this.#token)
  }

  /** The token for a code; undefined for a wrong, used or late one. The code is spent. */
  exchange(given: string): string | undefined {
    const code = this.#codes.find(({ secret }) => isSame(given, secret))
    this.#codes = this.#codes.filter((other) => other !== code && other.goodUntil > Date.now())
    return code !== undefined && code.goodUntil > Date.now() ? this.#token : undefined
  }

  /** A code with which a further window can come in within a minute. */
  newCode(): string {
    const secret = newSecret()
    this.#codes = [...this.#codes.slice(1 - mostCodes), { secret, goodUntil: Date.now() + furtherCodeLife }]
    return secret
  }
}
