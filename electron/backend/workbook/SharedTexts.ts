import { Refusal } from '../../../shared/model/refusal.ts'
import { readWholeXml } from './readXml.ts'
import { unescapeText } from './unescapeText.ts'
import type { WorkbookParts } from './WorkbookParts.ts'
import { largestTexts } from './workbookLimits.ts'

const firstRoom = 65_536

/** The texts that the cells of a workbook share, kept as bytes: as strings they would take several times as much. */
export class SharedTexts {
  #bytes = Buffer.allocUnsafe(firstRoom)
  /** Where each text ends. */
  #ends = new Uint32Array(1024)
  #count = 0
  readonly #name: string

  constructor(name: string) {
    this.#name = name
  }

  /** @throws Refusal `workbook-too-large` where all of them are more than is kept */
  add(text: string): void {
    const from = this.#end(this.#count - 1)
    // Three bytes at most for each unit of UTF-16.
    this.#makeRoom(from + text.length * 3)
    const to = from + this.#bytes.write(text, from)
    if (to > largestTexts) throw new Refusal('workbook-too-large', { name: this.#name })
    if (this.#count === this.#ends.length) this.#ends = doubled(this.#ends)
    this.#ends[this.#count] = to
    this.#count += 1
  }

  /** @throws Refusal `workbook-broken` where there is no such text */
  at(index: number): string {
    if (!(Number.isInteger(index) && index >= 0 && index < this.#count)) {
      throw new Refusal('workbook-broken', { name: this.#name })
    }
    return this.#bytes.toString('utf8', this.#end(index - 1), this.#end(index))
  }

  #end(index: number): number {
    return index < 0 ? 0 : (this.#ends[index] ?? 0)
  }

  #makeRoom(length: number): void {
    if (length <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(length, this.#bytes.length * 2))
    this.#bytes.copy(larger)
    this.#bytes = larger
  }
}

function doubled(ends: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(ends.length * 2)
  larger.set(ends)
  return larger
}

/** The shared texts of a workbook: plain ones, and those in several styles as one, without the readings above their letters. */
export async function readSharedTexts(parts: WorkbookParts, part: string | undefined): Promise<SharedTexts> {
  const texts = new SharedTexts(parts.name)
  if (part === undefined || !parts.has(part)) return texts
  let text = ''
  let inText = false
  let inReading = false
  await readWholeXml(parts.read(part), parts.name, {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') inReading = true
      inText = name === 't' && !inReading
    },
    text(piece) {
      if (inText) text += piece
    },
    close(name) {
      inText = false
      if (name === 'rPh') inReading = false
      if (name === 'si') texts.add(unescapeText(text))
    },
  })
  return texts
}
