import { largestOf } from '../model/largestOf.ts'
import type { EditCause, Siblings } from './editTrace.ts'

/** Rescaled so that they add up to 1 (the largest takes what rounding leaves); null when they add up to nothing. */
function scaleToOne(shares: readonly number[]): readonly number[] | null {
  const total = shares.reduce((sum, share) => sum + share, 0)
  if (total <= 0) return null
  const scaled = shares.map((share) => share / total)
  const largest = scaled.indexOf(largestOf(scaled))
  // Twice, because adding the remainder may itself round.
  for (let pass = 0; pass < 2; pass += 1) {
    const sum = scaled.reduce((running, share) => running + share, 0)
    scaled[largest] = (scaled[largest] ?? 0) + (1 - sum)
  }
  return scaled
}

function isShared(siblings: Siblings): boolean {
  return siblings.causes.some(({ share }) => share !== null)
}

function withShares(causes: readonly EditCause[], shares: readonly number[] | null): readonly EditCause[] {
  return causes.map((cause, index) => ({ ...cause, share: shares?.[index] ?? null }))
}

/**
 * The siblings with one more. Among causes that share, it gets the mean share of all, 1 ÷ their new number, and the others
 * are rescaled in proportion; among equal or needed-together causes it gets none.
 */
export function addSibling<T extends Siblings>(siblings: T, added: EditCause, position: number): T {
  const place = Math.min(Math.max(position, 0), siblings.causes.length)
  const insert = (causes: readonly EditCause[], cause: EditCause) => [...causes.slice(0, place), cause, ...causes.slice(place)]
  if (!isShared(siblings)) return { ...siblings, causes: insert(siblings.causes, { ...added, share: null }) }
  const number = siblings.causes.length + 1
  const scaled = siblings.causes.map((cause) => ({ ...cause, share: ((cause.share ?? 0) * (number - 1)) / number }))
  const causes = insert(scaled, { ...added, share: 1 / number })
  return { ...siblings, causes: withShares(causes, scaleToOne(causes.map(({ share }) => share ?? 0))) }
}

/** The siblings with one fewer; the shares of the others are rescaled to 1, and equal when nothing else is left of them. */
export function removeSibling<T extends Siblings>(siblings: T, id: string): T {
  const left = siblings.causes.filter((cause) => cause.id !== id)
  if (left.length === 0) return { ...siblings, join: 'contribute', causes: [] }
  if (!isShared(siblings)) return { ...siblings, causes: left }
  const shares = left.length === 1 ? null : scaleToOne(left.map(({ share }) => share ?? 0))
  return { ...siblings, causes: withShares(left, shares) }
}

export function clearShares<T extends Siblings>(siblings: T): T {
  return { ...siblings, causes: withShares(siblings.causes, null) }
}

/** With the shares given by id, which must name every sibling. An only child needs none. */
export function setSiblingShares<T extends Siblings>(siblings: T, shares: ReadonlyMap<string, number>): T {
  if (siblings.causes.length === 1) return clearShares(siblings)
  return { ...siblings, causes: siblings.causes.map((cause) => ({ ...cause, share: shares.get(cause.id) ?? 0 })) }
}
