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
const tooCommon = 0.2
const fewestForCommon = 50

/**
 * Finds texts that are like one another, in Hebrew and English alike: words are cut into parts of three letters, so that a prefix
 * (ה, ב, ו) or an ending does not make another word, and rare parts weigh more (TF-IDF, cosine).
 */
export class TextIndex {
  readonly #ids: readonly string[]
  readonly #postings = new Map<string, Posting[]>()
  readonly #weights = new Map<string, number>()

  constructor(texts: readonly { readonly id: string; readonly text: string }[]) {
    this.#ids = texts.map(({ id }) => id)
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
    const scores = new Map<number, number>()
    for (const [part, weight] of this.#vector(partsOf(text))) {
      for (const posting of this.#postings.get(part) ?? []) {
        scores.set(posting.text, (scores.get(posting.text) ?? 0) + weight * posting.weight)
      }
    }
    return Array.from(scores, ([place, score]) => ({ id: this.#ids[place] ?? '', score: Math.min(1, score) }))
      .filter(({ id }) => id !== except)
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
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
