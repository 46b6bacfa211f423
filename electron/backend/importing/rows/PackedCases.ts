import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { WideCount } from '../../../../shared/tables/readRow.ts'
import type { DraftList, DraftRow } from './SortedRows.ts'
import type { SourcedOccurrence } from './SourcedOccurrence.ts'
import type { WideCell } from './WideRows.ts'

type CaseRow = DraftRow<SourcedOccurrence>

/** Rows that are packed together. */
const rowsInPiece = 512

/** Texts that come again and again are kept once, up to so many. */
const mostShared = 20_000

/** In the order in which they are packed. */
const sharedKeys = ['title', 'on', 'stage', 'channel'] as const
const plainKeys = ['customer', 'count', 'cost', 'text', 'externalId', 'content'] as const

type Packed = string | number | null

/** A row as it is packed: its line, shared texts by their numbers, what is its own, its dimensions, and what a wide table counts. */
type PackedRow = readonly [
  line: number,
  shared: readonly Packed[],
  plain: readonly Packed[],
  own: readonly Packed[],
  counts?: readonly WideCount[],
  cells?: readonly WideCell[],
  none?: readonly WideCell[],
]

/**
 * The rows of a table of cases, each a quarter of what it takes as an object and none of it in the heap, where a million would
 * be gone through by every collection of garbage.
 */
export class PackedCases implements DraftList<SourcedOccurrence> {
  readonly #shared = new SharedTexts()
  readonly #pieces: Uint8Array<ArrayBuffer>[] = []
  #open: PackedRow[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  push(row: CaseRow): void {
    this.#open.push(this.#packed(row))
    this.#length += 1
    if (this.#open.length < rowsInPiece) return
    this.#pieces.push(deflated(JSON.stringify(this.#open)))
    this.#open = []
  }

  *[Symbol.iterator](): Generator<CaseRow> {
    for (const piece of this.#pieces) yield* this.#rowsIn(piece)
    for (const row of this.#open) yield this.#unpacked(row)
  }

  /** The rows a last time: what was taken is no longer held. */
  *taken(): Generator<CaseRow> {
    this.#pieces.reverse()
    for (let piece = this.#pieces.pop(); piece !== undefined; piece = this.#pieces.pop()) {
      yield* this.#rowsIn(piece)
      // The memory is given back at once: no collection of garbage comes while rows are written.
      piece.buffer.transfer(0)
    }
    for (const row of this.#open) yield this.#unpacked(row)
    this.#open = []
  }

  *#rowsIn(piece: Uint8Array): Generator<CaseRow> {
    const rows: readonly PackedRow[] = JSON.parse(inflated(piece))
    for (const row of rows) yield this.#unpacked(row)
  }

  #packed({ line, draft }: CaseRow): PackedRow {
    const shared = sharedKeys.map((key) => this.#shared.pack(draft[key]))
    const plain = plainKeys.map((key) => draft[key] ?? null)
    const own = draft.ownValues.map((value) => this.#shared.pack(value))
    if (draft.cells === undefined) return [line, shared, plain, own]
    return [line, shared, plain, own, draft.counts ?? [], draft.cells, draft.none ?? []]
  }

  #unpacked([line, shared, plain, own, counts, cells, none]: PackedRow): CaseRow {
    const [title, on, stage, channel] = shared
    const [customer, count, cost, text, externalId, content] = plain
    const texts = this.#shared
    const draft = {
      title: texts.unpack(title) ?? '',
      on: texts.unpack(on),
      stage: texts.unpack(stage),
      channel: texts.unpack(channel),
      customer: textIn(customer),
      count: numberIn(count),
      cost: numberIn(cost),
      text: textIn(text),
      externalId: textIn(externalId),
      content: textIn(content) ?? '',
      ownValues: own.map((value) => texts.unpack(value)),
    }
    return { line, draft: cells === undefined ? draft : { ...draft, counts, cells, none } }
  }
}

/** Texts by the numbers that stand for them; one for which there is no room stands for itself. */
class SharedTexts {
  readonly #numbers = new Map<string, number>()
  readonly #texts: string[] = []

  pack(text: string | undefined): Packed {
    if (text === undefined) return null
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    if (this.#texts.length === mostShared) return text
    const number = this.#texts.push(text) - 1
    this.#numbers.set(text, number)
    return number
  }

  unpack(packed: Packed | undefined): string | undefined {
    return typeof packed === 'number' ? this.#texts[packed] : textIn(packed)
  }
}

function textIn(value: Packed | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function numberIn(value: Packed | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined
}

/** The fastest way is enough: complaints repeat one another. */
const compression = { level: 1 } as const

function deflated(text: string): Uint8Array<ArrayBuffer> {
  // A copy of its own bytes: what zlib gives may lie in a larger buffer.
  return Uint8Array.from(deflateRawSync(text, compression))
}

function inflated(bytes: Uint8Array): string {
  return inflateRawSync(bytes).toString('utf8')
}
