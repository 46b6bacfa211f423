import { type ConfirmedParts, nothingConfirmed } from '../evidence/confirmedParts.ts'
import { ExactSum } from '../numbers/ExactSum.ts'
import { homesOf } from './massKeys.ts'
import type { Pareto, ParetoBar, ParetoInput } from './pareto.ts'
import { atomsOf, indexOfKeys } from './paretoAtoms.ts'
import { paretoMasses } from './paretoMass.ts'

/** How much of one bar is confirmed. */
interface ConfirmedBar extends Pick<ParetoBar, 'kind' | 'key'> {
  /** Per month, in the unit of the measure. */
  readonly confirmed: number
  /** That part of `confirmed` on whose way evidence speaks for no cause. */
  readonly unproven: number
}

export interface ConfirmedBars {
  /** In the order of the chart. */
  readonly bars: readonly ConfirmedBar[]
  /** Of the whole chart, per month. */
  readonly confirmed: number
  readonly unproven: number
}

/** What of each bar of a chart is confirmed, of any dimension: the same pieces of harm that make the bar, each as sure as its causes. */
export function confirmedBars(input: ParetoInput, pareto: Pareto, parts: ConfirmedParts): ConfirmedBars {
  const { masses } = paretoMasses(input, pareto.measure, pareto.within)
  const rowOf = indexOfKeys(pareto.bars)
  const homes = homesOf(input.engagement)
  const sums = pareto.bars.map(() => ({ confirmed: new ExactSum(), unproven: new ExactSum() }))
  for (const mass of masses) {
    const ofPoint = parts.get(mass.failurePoint.id)
    if (ofPoint === undefined) continue
    for (const { keys, value, rootCause } of atomsOf(mass, [pareto.by], homes)) {
      const { confirmed, unproven } = (rootCause === null ? undefined : ofPoint.get(rootCause)) ?? nothingConfirmed
      const sum = confirmed === 0 ? undefined : sums[rowOf(keys[0])]
      sum?.confirmed.add(value * confirmed)
      sum?.unproven.add(value * unproven)
    }
  }
  const bars = pareto.bars.map(({ kind, key }, at) => ({
    ...{ kind, key },
    confirmed: sums[at]?.confirmed.total ?? 0,
    unproven: sums[at]?.unproven.total ?? 0,
  }))
  return {
    bars,
    confirmed: bars.reduce((sum, bar) => sum + bar.confirmed, 0),
    unproven: bars.reduce((sum, bar) => sum + bar.unproven, 0),
  }
}
