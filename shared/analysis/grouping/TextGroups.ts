import { Centres } from './Centres.ts'
import { type TextVector, Vocabulary } from './Vocabulary.ts'

/** Texts that are much alike: the smallest thing that a person names, or joins with others. */
export interface TextPart {
  /** The words that tell it from others, the most telling first. */
  readonly words: readonly string[]
  /** What stands for it best. */
  readonly examples: readonly string[]
}

const shownWords = 5
const shownExamples = 5
/** How alike, of 1, texts of one part are at least to its middle, and the middles of parts that are proposed as one group. */
const leastAlike = { text: 0.3, part: 0.3 }
const rounds = 3
const mostParts = 60
/** A part of fewer of the texts that were looked at is none. */
const fewestTexts = 3
const smallestShare = 0.004

/**
 * Groups of texts that say something similar, found among some of them (stems weighed by how telling they are; cosine). The same texts
 * give the same groups. Every other text belongs to the part whose middle it is most like, or to none.
 */
export class TextGroups {
  readonly #vocabulary: Vocabulary
  readonly #centres: Centres
  readonly parts: readonly TextPart[]
  /** The parts that are proposed as one, by their places; the largest group first. */
  readonly groups: readonly (readonly number[])[]

  constructor(texts: readonly string[]) {
    this.#vocabulary = new Vocabulary(texts)
    const vectors = texts.map((text) => this.#vocabulary.vectorOf(text))
    const { centres, members } = partsAmong(vectors)
    this.#centres = centres
    this.parts = members.map((places, part) => this.#describe(part, places, texts, vectors))
    this.groups = joined(
      centres,
      members.map(({ length }) => length),
    )
  }

  /** The place of the part that a text belongs to; null for none. */
  partOf(text: string): number | null {
    const nearest = this.#centres.nearest(this.#vocabulary.vectorOf(text))
    return nearest === null || nearest.score < leastAlike.text ? null : nearest.centre
  }

  #describe(part: number, places: readonly number[], texts: readonly string[], vectors: readonly TextVector[]): TextPart {
    const scored = places.map((place) => ({ place, score: this.#centres.scoreOf(part, vectors[place] ?? []) }))
    scored.sort((a, b) => b.score - a.score || a.place - b.place)
    const examples = new Set<string>()
    for (const { place } of scored) if (examples.size < shownExamples) examples.add(texts[place] ?? '')
    const words = this.#centres.heaviest(part, shownWords).map((stem) => this.#vocabulary.wordOf(stem))
    return { words, examples: [...examples] }
  }
}

/** The middles that texts gather around, and the places of the texts around each, the most first. */
function partsAmong(vectors: readonly TextVector[]): {
  readonly centres: Centres
  readonly members: readonly (readonly number[])[]
} {
  let centres = Centres.leading(vectors, leastAlike.text)
  let members = centres.membersOf(vectors, leastAlike.text)
  const fewest = Math.max(fewestTexts, smallestShare * vectors.length)
  for (let round = 0; round < rounds; round += 1) {
    const large = members
      .filter(({ length }) => length >= fewest)
      .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
      .slice(0, mostParts)
    centres = Centres.of(large.map((places) => places.map((place) => vectors[place] ?? [])))
    members = centres.membersOf(vectors, leastAlike.text)
  }
  return { centres, members }
}

/** Parts whose middles are alike, also through others, are one group. */
function joined(centres: Centres, sizes: readonly number[]): readonly (readonly number[])[] {
  const groupOf = sizes.map((_, part) => part)
  for (const [part] of sizes.entries()) {
    for (let other = 0; other < part; other += 1) {
      const [from, to] = [groupOf[part] ?? part, groupOf[other] ?? other]
      if (from === to || centres.likeness(part, other) < leastAlike.part) continue
      for (const [at, group] of groupOf.entries()) if (group === from) groupOf[at] = to
    }
  }
  const groups = new Map<number, number[]>()
  for (const [part, group] of groupOf.entries()) {
    const known = groups.get(group)
    if (known === undefined) groups.set(group, [part])
    else known.push(part)
  }
  const sizeOf = (parts: readonly number[]) => parts.reduce((sum, part) => sum + (sizes[part] ?? 0), 0)
  return [...groups.values()].sort((a, b) => sizeOf(b) - sizeOf(a) || (a[0] ?? 0) - (b[0] ?? 0))
}
