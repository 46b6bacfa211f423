import type { Mapping } from '../../../../shared/model/lists/cases/mappings.ts'
import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import { normaliseText } from '../../../../shared/search/normaliseText.ts'
import { ContentHash } from '../../engagement/seal/ContentHash.ts'
import type { ReadExecutor } from '../../store/base/executor.ts'
import { eachContent, eachContentKept, eachContentNamed } from '../../store/occurrenceSources.ts'
import { storedLists } from '../../store/storedLists.ts'
import { HashedTexts } from './HashedTexts.ts'

/** Whether a row is there already, as an earlier import or this one brought it; `changed`: with other content. */
export type Met = 'new' | 'duplicate' | 'changed'

/** By what a row is known. */
export interface KnownBy {
  readonly externalId?: string | undefined
  readonly content: string
}

/** A text for each of some numbers, of which it holds 64 bits. */
class HashByNumber {
  readonly #hash = new ContentHash()
  #words = new Int32Array(2048)
  #isSet = new Uint8Array(1024)

  /** Whether it is the text of this number; null where none was set. */
  isSame(number: number, text: string): boolean | null {
    if ((this.#isSet[number] ?? 0) === 0) return null
    const { first, second } = this.#hashOf(text)
    return this.#words[2 * number] === first && this.#words[2 * number + 1] === second
  }

  set(number: number, text: string): void {
    if (number >= this.#isSet.length) this.#growTo(Math.max(2 * this.#isSet.length, number + 1))
    const { first, second } = this.#hashOf(text)
    this.#isSet[number] = 1
    this.#words[2 * number] = first
    this.#words[2 * number + 1] = second
  }

  #hashOf(text: string): ContentHash {
    this.#hash.clear()
    this.#hash.add([text])
    return this.#hash
  }

  #growTo(count: number): void {
    const [words, isSet] = [new Int32Array(2 * count), new Uint8Array(count)]
    words.set(this.#words)
    isSet.set(this.#isSet)
    this.#words = words
    this.#isSet = isSet
  }
}

/** The rows that earlier imports brought, and those of the one that is being sorted; of a million it holds some bytes each. */
export class EarlierRows {
  readonly #ids = new HashedTexts()
  /** What stands for each row by its external id: those of imports whose columns were mapped alike, and those met so far. */
  readonly #contentOf = new HashByNumber()
  /** The rows that stayed when their import was taken back, by their external id and content: how it was mapped is known no more. */
  readonly #kept = new HashedTexts()
  #hasKept = false
  readonly #keyOf: ReturnType<typeof idKeyOf>
  /** By the number of an external id: whether an import whose columns were mapped otherwise holds it. */
  readonly #isElsewhere: Uint8Array
  /** Of rows without one. */
  readonly #contents = new HashedTexts()
  /** How often earlier imports hold a content, less the rows of this one that were counted as those. */
  readonly #left = new Map<number, number>()
  #isAsked = false

  /** `rows` are all that will be asked about; they are gone through only where an earlier import may hold one of them. */
  constructor(db: ReadExecutor, rows: Iterable<KnownBy>, reading: Mapping['reading']) {
    const mapping = mappingOf(reading)
    this.#keyOf = idKeyOf(reading)
    const all = storedLists.imports.read(db)
    const others = new Set(
      all.filter((one) => one.as === 'occurrences' && mappingOf(one.reading) !== mapping).map(({ id }) => id),
    )
    const alike = all.flatMap(({ id }) => (others.has(id) ? [] : [id]))
    for (const [externalId, content] of eachContentNamed(db, alike)) {
      const id = this.#numberAsked(externalId, rows)
      if (id >= 0) this.#contentOf.set(id, content)
    }
    if (others.size > 0) this.#ask(rows)
    this.#isElsewhere = new Uint8Array(others.size > 0 ? this.#ids.size : 0)
    for (const [externalId] of eachContentNamed(db, [...others])) {
      const id = this.#numberAsked(externalId, rows)
      if (id >= 0) this.#isElsewhere[id] = 1
    }
    for (const kept of eachContentKept(db)) {
      this.#hasKept = true
      this.#kept.add(keptKey(...kept))
    }
    for (const held of eachContent(db)) {
      this.#ask(rows)
      const content = this.#contents.numberOf(held)
      if (content >= 0) this.#left.set(content, (this.#left.get(content) ?? 0) + 1)
    }
  }

  /** The number of an external id among those that will be asked about; -1 of one that will not. */
  #numberAsked(externalId: string, rows: Iterable<KnownBy>): number {
    this.#ask(rows)
    return this.#ids.numberOf(this.#keyOf(externalId))
  }

  #ask(rows: Iterable<KnownBy>): void {
    if (this.#isAsked) return
    this.#isAsked = true
    for (const { externalId, content } of rows) {
      if (externalId === undefined) this.#contents.add(content)
      else this.#ids.add(this.#keyOf(externalId))
    }
  }

  /** Of the next row of the table: by its external id where it has one, else by what it holds. */
  meet({ externalId, content }: KnownBy): Met {
    return externalId === undefined ? this.#meetContent(content) : this.#meetId(externalId, content)
  }

  /** Whether an import whose columns were mapped otherwise holds its external id: the same case, or one of another system. */
  isElsewhere({ externalId }: KnownBy): boolean {
    if (externalId === undefined || this.#isElsewhere.length === 0) return false
    return this.#isElsewhere[this.#ids.numberOf(this.#keyOf(externalId))] === 1
  }

  #meetId(externalId: string, content: string): Met {
    const id = this.#ids.add(this.#keyOf(externalId))
    const isSame = this.#contentOf.isSame(id, content)
    if (isSame !== null) return isSame ? 'duplicate' : 'changed'
    this.#contentOf.set(id, content)
    return this.#isKept(externalId, content) ? 'duplicate' : 'new'
  }

  /** Most files keep none, and a million rows are asked about. */
  #isKept(externalId: string, content: string): boolean {
    return this.#hasKept && this.#kept.numberOf(keptKey(externalId, content)) >= 0
  }

  #meetContent(content: string): Met {
    const number = this.#contents.numberOf(content)
    const left = this.#left.get(number) ?? 0
    if (left === 0) return 'new'
    this.#left.set(number, left - 1)
    return 'duplicate'
  }
}

function keptKey(externalId: string, content: string): string {
  return JSON.stringify([externalId, content])
}

/** Which column is read into which field: a header is the same whatever its case and spaces. */
export function mappingOf(reading: Mapping['reading']): string {
  const fields = Object.entries(reading?.map ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(fields.map(([field, headers]) => [field, headers.map(normaliseText)]))
}

/** By what an external id is found again. Those of a wide table are made of what its rows are about, which is one in all spellings. */
export function idKeyOf(reading: Mapping['reading']): (externalId: string) => string {
  return reading?.wide === undefined ? (externalId) => externalId : normaliseName
}
