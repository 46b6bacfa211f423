import { JsonScanner, type JsonStructureListener } from './JsonScanner.ts'

/** Up to so many keys of an object are compared one by one; most objects have fewer, and a set for each would cost more. */
const fewKeys = 16
/** A path is shown, and half of a surrogate pair cannot be. */
const halfOfPair = /\p{Surrogate}/gu

/**
 * Watches a JSON text for keys that one object has twice. A reader of JSON keeps the last value of such a key and forgets the
 * others in silence. Keys are compared as they read, whatever escapes they are written with.
 */
export class RepeatedKeys implements JsonStructureListener {
  /** The steps to the first key that came again; null while none did. */
  first: readonly PropertyKey[] | null = null
  /** How often a key came again. */
  count = 0
  /** The keys so far of every open object, the outermost's first. */
  readonly #keys: string[] = []
  /** For each open object or array, the outermost first: where its keys begin; for an array, how many elements it has, below 0. */
  readonly #open: number[] = []
  /** The keys of open objects that have many, by their depth. */
  readonly #many = new Map<number, Set<string>>()

  open(isArray: boolean): void {
    this.#open.push(isArray ? -1 : this.#keys.length)
  }

  close(): void {
    const begin = this.#open.pop() ?? 0
    if (begin < 0) return
    if (this.#keys.length - begin > fewKeys) this.#many.delete(this.#open.length)
    this.#keys.length = begin
  }

  element(): void {
    const top = this.#open.length - 1
    this.#open[top] = (this.#open[top] ?? 0) - 1
  }

  key(text: string): void {
    const begin = this.#open.at(-1) ?? 0
    const isRepeated = this.#has(text, begin)
    this.#keys.push(text)
    const held = this.#keys.length - begin
    if (held === fewKeys + 1) this.#many.set(this.#open.length - 1, new Set(this.#keys.slice(begin)))
    else if (held > fewKeys) this.#many.get(this.#open.length - 1)?.add(text)
    if (!isRepeated) return
    this.count += 1
    this.first ??= this.#steps()
  }

  #has(key: string, begin: number): boolean {
    const many = this.#keys.length - begin > fewKeys ? this.#many.get(this.#open.length - 1) : undefined
    if (many !== undefined) return many.has(key)
    for (let at = begin; at < this.#keys.length; at += 1) if (this.#keys[at] === key) return true
    return false
  }

  /** Of an object on the way, the step is the key that came last; of an array, the place of its last element. */
  #steps(): readonly PropertyKey[] {
    let end = this.#keys.length
    const steps: PropertyKey[] = []
    for (const begin of this.#open.toReversed()) {
      steps.push(begin < 0 ? -begin - 2 : (this.#keys[end - 1] ?? '').replace(halfOfPair, '\ufffd'))
      if (begin >= 0) end = begin
    }
    return steps.reverse()
  }
}

/** The repeated keys of a JSON text in UTF-8. */
export function findRepeatedKeys(bytes: Uint8Array): RepeatedKeys {
  const repeated = new RepeatedKeys()
  new JsonScanner(null, repeated).push(bytes)
  return repeated
}
