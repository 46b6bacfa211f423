import { type JsonListener, JsonScanner } from './JsonScanner.ts'
import { RepeatedKeys } from './RepeatedKeys.ts'

const openArray = 0x5b

/**
 * Parts a JSON document that comes chunk by chunk: some lists of its top level may be longer than memory should hold, and only
 * where they stand is kept of them.
 */
export class JsonParts {
  /** The keys that an object of the document has twice, those of the lists' elements too. */
  readonly repeated = new RepeatedKeys()
  readonly #scanner: JsonScanner
  readonly #apart: readonly string[]
  readonly #lists = new Map<string, number>()
  /** All but the elements of those lists. */
  readonly #rest: Buffer[] = []
  #key: Buffer[] = []
  #isKey = false
  #isApart = false
  #before = 0
  /** What is being pushed, and up to which offset it was dealt with. */
  #bytes: Buffer = Buffer.alloc(0)
  #taken = 0

  /** `apart` are the keys of those lists. */
  constructor(apart: readonly string[]) {
    this.#apart = apart
    const listener: JsonListener = {
      begin: (offset, byte, isKey) => this.#begin(offset, byte, isKey),
      end: (offset) => this.#end(offset),
    }
    this.#scanner = new JsonScanner(listener, this.repeated)
  }

  push(chunk: Uint8Array): void {
    this.#bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    this.#scanner.push(chunk)
    this.#takeUntil(this.#before + chunk.length)
    this.#before += chunk.length
  }

  /** No more comes. Answers with the offset of what is not JSON; null when all of it is. */
  end(): number | null {
    this.#scanner.end()
    return this.#scanner.mistake
  }

  /** The document as JSON text with those lists empty. */
  get rest(): Buffer {
    return Buffer.concat(this.#rest)
  }

  /** At which offset each of those lists begins. Of a key that comes twice the last holds, as for any reader of JSON; `repeated` tells of it. */
  get lists(): ReadonlyMap<string, number> {
    return this.#lists
  }

  #begin(offset: number, byte: number, isKey: boolean): void {
    this.#takeUntil(offset)
    if (isKey) {
      this.#isKey = true
      this.#key = []
      return
    }
    const key = this.#key.length === 0 ? null : JSON.parse(Buffer.concat(this.#key).toString())
    if (!this.#apart.includes(key)) return
    this.#lists.delete(key)
    if (byte !== openArray) return
    this.#lists.set(key, offset)
    this.#takeUntil(offset + 1)
    this.#isApart = true
  }

  #end(offset: number): void {
    if (this.#isApart) {
      this.#taken = offset - 1
      this.#isApart = false
    }
    this.#takeUntil(offset)
    this.#isKey = false
  }

  /** The bytes come in a buffer that its reader may fill anew, so what is kept is copied. */
  #takeUntil(offset: number): void {
    if (!this.#isApart && offset > this.#taken) {
      const piece = Buffer.from(this.#bytes.subarray(this.#taken - this.#before, offset - this.#before))
      this.#rest.push(piece)
      if (this.#isKey) this.#key.push(piece)
    }
    this.#taken = offset
  }
}
