const backslash = 0x5c

/** Gathers the text of one key at a time from chunks that it may reach across. */
export class KeyText {
  #chunk: Buffer = Buffer.alloc(0)
  #carried: Buffer[] = []
  /** Where in the chunk the key begins or goes on; null between keys. */
  #from: number | null = null

  /** The chunk at hand from now on. */
  take(chunk: Uint8Array): void {
    this.#chunk = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
  }

  /** The chunk at hand ends, and its buffer may be filled anew. */
  leave(): void {
    if (this.#from === null) return
    this.#carried.push(Buffer.from(this.#chunk.subarray(this.#from)))
    this.#from = 0
  }

  /** A key begins with the quote at this place of the chunk. */
  begin(at: number): void {
    this.#from = at
  }

  /** The key ends before this place of the chunk. Answers with it as it reads. */
  end(at: number): string {
    const from = this.#from ?? 0
    this.#from = null
    if (this.#carried.length === 0 && !hasEscape(this.#chunk, from, at)) return this.#chunk.toString('utf8', from + 1, at - 1)
    const whole = Buffer.concat([...this.#carried, this.#chunk.subarray(from, at)])
    this.#carried = []
    return JSON.parse(whole.toString())
  }
}

/** Keys are short, and to look for a byte in a part of a buffer costs more than to look at each. */
function hasEscape(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (bytes[at] === backslash) return true
  return false
}
