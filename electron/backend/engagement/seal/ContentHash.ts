/** A cell as a connection gives it. */
export type SealedCell = string | number | bigint | Uint8Array | null

const kinds = { null: 1, number: 2, text: 3, bytes: 4, wide: 5 } as const

const float = new Float64Array(1)
const words = new Uint32Array(float.buffer)

/** Two hashes of one row side by side, after MurmurHash3: every bit of a word reaches every bit of both. */
let first = 0
let second = 0

function mix(word: number): void {
  const one = Math.imul(word, 0xcc9e2d51)
  const other = Math.imul(word, 0xab0e9789)
  first ^= Math.imul((one << 15) | (one >>> 17), 0x1b873593)
  first = (Math.imul((first << 13) | (first >>> 19), 5) + 0xe6546b64) | 0
  second ^= Math.imul((other << 16) | (other >>> 16), 0x38b34ae5)
  second = (Math.imul((second << 17) | (second >>> 15), 5) + 0x561ccd1b) | 0
}

function finish(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const whole = Math.imul(half ^ (half >>> 13), 0xc2b2ae35)
  return whole ^ (whole >>> 16)
}

function mixText(text: string): void {
  mix(kinds.text)
  mix(text.length)
  for (let at = 0; at < text.length; at += 2) mix(text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16))
}

function mixBytes(bytes: Uint8Array): void {
  mix(kinds.bytes)
  mix(bytes.length)
  for (let at = 0; at < bytes.length; at += 4) {
    mix((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24))
  }
}

function mixCell(cell: SealedCell): void {
  if (cell === null) mix(kinds.null)
  else if (typeof cell === 'string') mixText(cell)
  else if (typeof cell === 'number') {
    mix(kinds.number)
    float[0] = cell
    mix(words[0] ?? 0)
    mix(words[1] ?? 0)
  } else if (typeof cell === 'bigint') {
    mix(kinds.wide)
    mixText(String(cell))
  } else mixBytes(cell)
}

/**
 * 64 bits that stand for a set of rows: the sum of their hashes, so that neither the order of the rows counts nor what came and
 * went again, and a row is added or taken away without looking at the others. An accident goes unnoticed once in 2^64. Against
 * somebody who means to deceive no hash helps that stands in the same file, so this is one that costs next to nothing for
 * millions of rows, and no SHA-256.
 */
export class ContentHash {
  #first = 0
  #second = 0

  static parse(text: string): ContentHash {
    const hash = new ContentHash()
    hash.#first = Number.parseInt(text.slice(0, 8), 16) | 0
    hash.#second = Number.parseInt(text.slice(8), 16) | 0
    return hash
  }

  /** True when it stands for no rows. */
  get isEmpty(): boolean {
    return this.#first === 0 && this.#second === 0
  }

  /** Adds a row, told by its table and its cells. */
  add(row: readonly SealedCell[]): void {
    this.#count(row, 1)
  }

  /** Takes a row away that was added, here or in what this is later joined to. */
  remove(row: readonly SealedCell[]): void {
    this.#count(row, -1)
  }

  /** Adds all that another stands for. */
  join(other: ContentHash): void {
    this.#first = (this.#first + other.#first) | 0
    this.#second = (this.#second + other.#second) | 0
  }

  /** Forgets everything. */
  clear(): void {
    this.#first = 0
    this.#second = 0
  }

  /** 16 hexadecimal digits. */
  toString(): string {
    return [this.#first, this.#second].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
  }

  #count(row: readonly SealedCell[], times: 1 | -1): void {
    first = 0x2c1b3c6d
    second = 0x297a2d39
    for (const cell of row) mixCell(cell)
    this.#first = (this.#first + times * finish(first)) | 0
    // Each half sees the end of the other, so that no row is told by fewer bits than both.
    this.#second = (this.#second + times * finish(second ^ Math.imul(first, 0x9e3779b1))) | 0
  }
}
