export interface Standing {
  readonly stands: 'behind' | 'level' | 'ahead'
  /** The mean of the customers' scores at its touchpoints. */
  readonly own: number
  /** The competitor that customers score highest, the first of equals. */
  readonly best: { readonly name: string; readonly score: number }
}

/** Scores that differ by less are level: no survey tells them apart. */
const levelWithin = 0.5

/** How a stage stands against the best of its competitors; null where nobody scored it, or there are none. */
export function stageStanding(
  touchpoints: readonly { readonly customer: number | null }[],
  competitors: readonly { readonly name: string; readonly score: number }[],
): Standing | null {
  const scores = touchpoints.flatMap(({ customer }) => (customer === null ? [] : [customer]))
  const [first, ...others] = competitors
  if (scores.length === 0 || first === undefined) return null
  const own = scores.reduce((sum, score) => sum + score, 0) / scores.length
  const best = others.reduce((top, one) => (one.score > top.score ? one : top), first)
  const ahead = own - best.score
  const stands = Math.abs(ahead) < levelWithin ? 'level' : ahead > 0 ? 'ahead' : 'behind'
  return { stands, own, best: { name: best.name, score: best.score } }
}
