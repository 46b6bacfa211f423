import type { TextVector } from './Vocabulary.ts'

/** Beginnings that are tried before the smallest are given up. */
const mostLeading = 1000
/** Stems by which a middle is known; the others weigh next to nothing. */
const mostStems = 40

interface Nearest {
  readonly centre: number
  /** 0–1, the cosine. */
  readonly score: number
}

/** The middles of some sets of texts, and which of them a text is most like. */
export class Centres {
  readonly #weights: readonly ReadonlyMap<number, number>[]
  readonly #byStem = new Map<number, [centre: number, weight: number][]>()

  private constructor(weights: readonly ReadonlyMap<number, number>[]) {
    this.#weights = weights
    for (const [centre, stems] of weights.entries()) {
      for (const [stem, weight] of stems) {
        const known = this.#byStem.get(stem)
        if (known === undefined) this.#byStem.set(stem, [[centre, weight]])
        else known.push([centre, weight])
      }
    }
  }

  /** The middle of each set. */
  static of(sets: readonly (readonly TextVector[])[]): Centres {
    return new Centres(sets.map((vectors) => unit(sumOf(vectors))))
  }

  /** Each text that is like none before it begins a middle of its own. */
  static leading(vectors: readonly TextVector[], leastAlike: number): Centres {
    const centres = new Centres([])
    const weights: ReadonlyMap<number, number>[] = []
    for (const vector of vectors) {
      if (vector.length === 0 || weights.length >= mostLeading) continue
      const nearest = centres.nearest(vector)
      if (nearest !== null && nearest.score >= leastAlike) continue
      for (const [stem, weight] of vector) {
        const known = centres.#byStem.get(stem)
        if (known === undefined) centres.#byStem.set(stem, [[weights.length, weight]])
        else known.push([weights.length, weight])
      }
      weights.push(new Map(vector))
    }
    return new Centres(weights)
  }

  /** Null for a text that shares nothing with any. */
  nearest(vector: TextVector): Nearest | null {
    const scores = new Map<number, number>()
    for (const [stem, weight] of vector) {
      for (const [centre, own] of this.#byStem.get(stem) ?? []) scores.set(centre, (scores.get(centre) ?? 0) + weight * own)
    }
    let best: Nearest | null = null
    for (const [centre, score] of scores) {
      if (best === null || score > best.score || (score === best.score && centre < best.centre)) best = { centre, score }
    }
    return best
  }

  /** The places of the texts that are most like each, and like it enough. */
  membersOf(vectors: readonly TextVector[], leastAlike: number): readonly (readonly number[])[] {
    const members = this.#weights.map((): number[] => [])
    for (const [place, vector] of vectors.entries()) {
      const nearest = this.nearest(vector)
      if (nearest !== null && nearest.score >= leastAlike) members[nearest.centre]?.push(place)
    }
    return members
  }

  scoreOf(centre: number, vector: TextVector): number {
    const own = this.#weights[centre]
    return vector.reduce((sum, [stem, weight]) => sum + weight * (own?.get(stem) ?? 0), 0)
  }

  likeness(one: number, other: number): number {
    return this.scoreOf(one, [...(this.#weights[other] ?? [])])
  }

  /** The stems that weigh most in it. */
  heaviest(centre: number, most: number): readonly number[] {
    return [...(this.#weights[centre] ?? [])].slice(0, most).map(([stem]) => stem)
  }
}

function sumOf(vectors: readonly TextVector[]): ReadonlyMap<number, number> {
  const sum = new Map<number, number>()
  for (const vector of vectors) for (const [stem, weight] of vector) sum.set(stem, (sum.get(stem) ?? 0) + weight)
  return sum
}

/** The heaviest stems, descending, of length 1 together. */
function unit(weights: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const heaviest = [...weights].sort(([a, one], [b, other]) => other - one || a - b).slice(0, mostStems)
  const length = Math.sqrt(heaviest.reduce((sum, [, weight]) => sum + weight * weight, 0))
  return new Map(heaviest.map(([stem, weight]) => [stem, weight / length]))
}
