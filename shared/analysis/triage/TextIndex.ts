import { normaliseText } from '../../search/normaliseText.ts'

/** A text that is like another. */
export interface Likeness {
  readonly id: string
  /** 0–1: the cosine of their weighted word parts; 1 for the same words. */
  readonly score: number
}

interface Posting {
  readonly text: number
  readonly weight: number
}

/** Parts that more than this share of the texts hold tell nothing, and would cost the most. */
const tooCommon = 0.4
const fewestForCommon = 50

/**
 * Finds texts that are like one another, in Hebrew and English alike: words are cut into parts of three letters, so that a prefix
 * (ה, ב, ו) or an ending does not make another word, and rare parts weigh more (TF-IDF, cosine).
 */
export class TextIndex {
  readonly #ids: readonly string[]
  readonly #postings = new Map<string, Posting[]>()
  readonly #weights = new Map<string, number>()
  /** By the place of each text; all 0 between two questions, so that none is made anew for each. */
  readonly #scores: Float64Array

  constructor(texts: readonly { readonly id: string; readonly text: string }[]) {
    this.#ids = texts.map(({ id }) => id)
    this.#scores = new Float64Array(texts.length)
    const parts = texts.map(({ text }) => partsOf(text))
    const holding = new Map<string, number>()
    for (const counts of parts) for (const part of counts.keys()) holding.set(part, (holding.get(part) ?? 0) + 1)
    for (const [part, count] of holding) {
      const isCommon = texts.length >= fewestForCommon && count > tooCommon * texts.length
      if (!isCommon) this.#weights.set(part, Math.log(1 + texts.length / count))
    }
    for (const [place, counts] of parts.entries()) {
      for (const [part, weight] of this.#vector(counts)) {
        const known = this.#postings.get(part)
        if (known === undefined) this.#postings.set(part, [{ text: place, weight }])
        else known.push({ text: place, weight })
      }
    }
  }

  /** The most alike, best first; `except` leaves out the text that is asked about. */
  like(text: string, most: number, except?: string): readonly Likeness[] {
    const scores = this.#scores
    const touched: number[] = []
    for (const [part, weight] of this.#vector(partsOf(text))) {
      for (const posting of this.#postings.get(part) ?? []) {
        const before = scores[posting.text] ?? 0
        if (before === 0) touched.push(posting.text)
        scores[posting.text] = before + weight * posting.weight
      }
    }
    const best: Likeness[] = []
    for (const place of touched) {
      const score = Math.min(1, scores[place] ?? 0)
      scores[place] = 0
      const id = this.#ids[place] ?? ''
      if (id !== except) insertInOrder(best, { id, score }, most)
    }
    return best
  }

  /** Of length 1. Parts that no text holds say nothing. */
  #vector(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
    const weighed = Array.from(counts, ([part, count]) => [part, count * (this.#weights.get(part) ?? 0)] as const).filter(
      ([, weight]) => weight > 0,
    )
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0))
    return length === 0 ? [] : weighed.map(([part, weight]) => [part, weight / length])
  }
}

/** Keeps the best few in their order, of equals the one that came first. */
function insertInOrder(best: Likeness[], found: Likeness, most: number): void {
  if (best.length >= most && found.score <= (best.at(-1)?.score ?? 0)) return
  let at = best.length
  while (at > 0 && (best[at - 1]?.score ?? 0) < found.score) at -= 1
  best.splice(at, 0, found)
  if (best.length > most) best.pop()
}

function partsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of normaliseText(text).split(/[^\p{L}\p{N}]+/u)) {
    if (word === '') continue
    const bounded = ` ${word} `
    for (let at = 0; at + 3 <= bounded.length; at += 1) {
      const part = bounded.slice(at, at + 3)
      counts.set(part, (counts.get(part) ?? 0) + 1)
    }
  }
  return counts
}
