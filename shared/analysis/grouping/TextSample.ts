import { createRandom } from '../numbers/random.ts'

const seed = 17

/** Keeps some of the texts that go by, each with the same chance, however many they are; the same ones each time (reservoir). */
export class TextSample {
  readonly #most: number
  readonly #random = createRandom(seed)
  readonly texts: string[] = []
  #seen = 0

  constructor(most: number) {
    this.#most = most
  }

  see(text: string): void {
    this.#seen += 1
    if (this.texts.length < this.#most) {
      this.texts.push(text)
      return
    }
    const place = Math.floor(this.#random() * this.#seen)
    if (place < this.#most) this.texts[place] = text
  }
}
