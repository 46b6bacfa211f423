import type { EditTrace, Siblings } from './editTrace.ts'

/**
 * Share 0–1 of the failure point's harm that passes through each cause, by id (design section 5): shares are rescaled over
 * the siblings that are not rejected, a needed-together group splits equally, a rejected branch carries nothing.
 */
export function causeWeights(trace: EditTrace): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  spread(trace, 1, weights)
  return weights
}

function spread(siblings: Siblings, weight: number, weights: Map<string, number>): void {
  const standing = siblings.causes.filter(({ state }) => state !== 'rejected')
  const isTogether = siblings.join === 'together'
  const total = standing.reduce((sum, { share }) => sum + (isTogether ? 1 : (share ?? 1)), 0)
  for (const cause of siblings.causes) {
    const part = cause.state === 'rejected' ? 0 : isTogether ? 1 : (cause.share ?? 1)
    const own = total === 0 ? 0 : (weight * part) / total
    weights.set(cause.id, own)
    spread(cause, own, weights)
  }
}
