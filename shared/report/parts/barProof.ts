import type { ConfirmedBars } from '../../analysis/pareto/confirmedBars.ts'
import type { Pareto } from '../../analysis/pareto/pareto.ts'

/** How much of a bar is confirmed, and how much of that evidence speaks for; 0–1 of the total. */
export interface BarProof {
  readonly confirmed: number
  readonly proven: number
}

/** Of the bar at this place: the ranking and what is confirmed of it stand in one order. */
export function barProof({ total, bars }: Pareto, proof: ConfirmedBars, at: number): BarProof {
  const value = bars[at]?.value ?? 0
  const { confirmed = 0, unproven = 0 } = proof.bars[at] ?? {}
  if (total <= 0 || value <= 0) return { confirmed: 0, proven: 0 }
  return { confirmed: Math.min(value, confirmed) / total, proven: Math.max(0, Math.min(value, confirmed) - unproven) / total }
}
