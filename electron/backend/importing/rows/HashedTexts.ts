import { ContentHash } from '../../engagement/seal/ContentHash.ts'

const firstRoom = 1024

/**
 * Numbers for texts, of which it holds 64 bits each: twenty bytes for one of a million, where the text itself takes a hundred.
 * Two texts are taken for one once in 2^64.
 */
export class HashedTexts {
  readonly #hash = new ContentHash()
  /** Two words of a hash by number. */
  #words = new Int32Array(2 * firstRoom)
  /** At the place that a hash leads to, or the next that is free: the number of its text, from 1 on. */
  #places = new Int32Array(2 * firstRoom)
  #size = 0

  /** How many texts were added. */
  get size(): number {
    return this.#size
  }

  /** The number of a text, from 0 on in the order in which they were added; -1 of one that was not. */
  numberOf(text: string): number {
    return (this.#places[this.#placeOf(text)] ?? 0) - 1
  }

  /** The same, of a text that is added where it was not. */
  add(text: string): number {
    const place = this.#placeOf(text)
    const known = this.#places[place] ?? 0
    if (known > 0) return known - 1
    const { first, second } = this.#hash
    const number = this.#size
    this.#size += 1
    this.#words[2 * number] = first
    this.#words[2 * number + 1] = second
    this.#places[place] = this.#size
    if (2 * this.#size >= this.#places.length) this.#grow()
    return number
  }

  #placeOf(text: string): number {
    this.#hash.clear()
    this.#hash.add([text])
    return this.#placeOfHash(this.#hash.first, this.#hash.second)
  }

  #placeOfHash(first: number, second: number): number {
    const last = this.#places.length - 1
    let place = first & last
    for (;;) {
      const number = (this.#places[place] ?? 0) - 1
      if (number < 0 || (this.#words[2 * number] === first && this.#words[2 * number + 1] === second)) return place
      place = (place + 1) & last
    }
  }

  #grow(): void {
    const words = new Int32Array(2 * this.#words.length)
    words.set(this.#words)
    this.#words = words
    this.#places = new Int32Array(2 * this.#places.length)
    for (let number = 0; number < this.#size; number += 1) {
      this.#places[this.#placeOfHash(words[2 * number] ?? 0, words[2 * number + 1] ?? 0)] = number + 1
    }
  }
}
