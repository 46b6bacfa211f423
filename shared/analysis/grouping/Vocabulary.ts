import { TextIndex } from '../triage/TextIndex.ts'
import { stemsOf } from './stemsOf.ts'

/** A text as numbers of stems with weights, of length 1 together. */
export type TextVector = readonly (readonly [stem: number, weight: number])[]

/** A stem of fewer texts tells nothing of others. */
const fewestTexts = 3
/** A stem of a larger share of them tells nothing either. */
const largestShare = 0.4
const fewestForShare = 20
const mostStems = 5000
/** Rarer stems that are looked up among the frequent ones. */
const mostMisspelt = 20_000
/** How alike, of 1, a rare stem is to the frequent one that it is taken for. */
const leastAlike = 0.7

interface Counted {
  texts: number
  /** How the stem stands in texts, and how often. */
  readonly words: Map<string, number>
}

/** The stems that tell some texts from others. Stems that are written much like a frequent one are that one. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()
  readonly #weights: number[] = []
  readonly #words: string[] = []

  constructor(texts: readonly string[]) {
    const counted = countStems(texts)
    const most = texts.length < fewestForShare ? texts.length : largestShare * texts.length
    const byTexts = [...counted].sort(([a, one], [b, other]) => other.texts - one.texts || (a < b ? -1 : 1))
    const frequent = byTexts.filter(([, { texts: count }]) => count >= fewestTexts && count <= most).slice(0, mostStems)
    for (const [stem, { texts: count, words }] of frequent) {
      this.#numbers.set(stem, this.#weights.length)
      this.#weights.push(Math.sqrt(Math.log(1 + texts.length / count)))
      this.#words.push(mostOften(words))
    }
    this.#takeInMisspelt(byTexts.map(([stem]) => stem).filter((stem) => !this.#numbers.has(stem)))
  }

  /** The word that a stem stands for most often. */
  wordOf(stem: number): string {
    return this.#words[stem] ?? ''
  }

  vectorOf(text: string): TextVector {
    const found = new Set<number>()
    for (const stem of stemsOf(text).keys()) {
      const number = this.#numbers.get(stem)
      if (number !== undefined) found.add(number)
    }
    const weighed = Array.from(found, (number) => [number, this.#weights[number] ?? 0] as const)
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0))
    return weighed.map(([number, weight]) => [number, weight / length] as const)
  }

  #takeInMisspelt(rare: readonly string[]): void {
    const known = new TextIndex(Array.from(this.#numbers.keys(), (stem) => ({ id: stem, text: stem })))
    for (const stem of rare.slice(0, mostMisspelt)) {
      const [like] = known.like(stem, 1)
      const number = like === undefined || like.score < leastAlike ? undefined : this.#numbers.get(like.id)
      if (number !== undefined) this.#numbers.set(stem, number)
    }
  }
}

function countStems(texts: readonly string[]): ReadonlyMap<string, Counted> {
  const counted = new Map<string, Counted>()
  for (const text of texts) {
    for (const [stem, word] of stemsOf(text)) {
      const known = counted.get(stem) ?? { texts: 0, words: new Map() }
      known.texts += 1
      known.words.set(word, (known.words.get(word) ?? 0) + 1)
      counted.set(stem, known)
    }
  }
  return counted
}

function mostOften(words: ReadonlyMap<string, number>): string {
  const [first] = [...words].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  return first?.[0] ?? ''
}
