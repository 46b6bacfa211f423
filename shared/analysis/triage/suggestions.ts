import type { Likeness } from './TextIndex.ts'

/** What is known of a failure point that others are held against. */
export interface TriagedPoint {
  readonly id: string
  readonly stage: string | null
  readonly touchpoint: string | null
  readonly severity: number | null
  /** The root cause that carries most of it. */
  readonly rootCause: string | null
}

/** A suggestion, with the failure points that it is taken from, the most alike first. */
export interface Suggestion<Value> {
  readonly value: Value
  readonly from: readonly string[]
}

export interface Suggestions {
  readonly stage: Suggestion<string> | null
  readonly touchpoint: Suggestion<string> | null
  readonly severity: Suggestion<number> | null
  readonly rootCause: Suggestion<string> | null
  /** The failure point that says nearly the same. */
  readonly duplicateOf: Suggestion<string> | null
}

/** So alike that they are probably one. */
const sameFrom = 0.75
/** Less alike tells nothing. */
const likeFrom = 0.35
const mostNamed = 3

/**
 * What is known of the most alike, each weighing by how alike it is. Nothing is made up: a value is suggested that a failure point
 * like this one has, so that whatever was accepted teaches the next.
 */
export function suggestionsFrom(likes: readonly Likeness[], pointOf: (id: string) => TriagedPoint | undefined): Suggestions {
  const near = likes.filter(({ score }) => score >= likeFrom)
  const voted = <Value>(read: (point: TriagedPoint) => Value | null): Suggestion<Value> | null => {
    const votes = new Map<Value, { weight: number; from: string[] }>()
    for (const { id, score } of near) {
      const point = pointOf(id)
      const value = point === undefined ? null : read(point)
      if (value === null) continue
      const vote = votes.get(value) ?? { weight: 0, from: [] }
      vote.weight += score
      vote.from.push(id)
      votes.set(value, vote)
    }
    const [best] = Array.from(votes).sort(([, a], [, b]) => b.weight - a.weight)
    return best === undefined ? null : { value: best[0], from: best[1].from.slice(0, mostNamed) }
  }
  const [first] = likes
  return {
    stage: voted(({ stage }) => stage),
    touchpoint: voted(({ touchpoint }) => touchpoint),
    severity: voted(({ severity }) => severity),
    rootCause: voted(({ rootCause }) => rootCause),
    duplicateOf: first !== undefined && first.score >= sameFrom ? { value: first.id, from: [first.id] } : null,
  }
}
