import { monthsInPeriod } from '../model/months.ts'
import { type AcceptanceInterval, acceptanceIntervals, type SimulationOptions } from './acceptanceIntervals.ts'
import type { Pareto } from './pareto.ts'

export interface ChanceInterval extends AcceptanceInterval {
  readonly key: string
  /** Above what chance explains when all bars are equally likely. */
  readonly exceeds: boolean
}

/**
 * The acceptance interval of each ordinary bar, in the unit of the chart (per month), by its rank in value. Only counts of
 * cases can be compared with chance so: null for other measures, for less than two bars, and without a case. Bars gathered
 * into Other take part in the ranking, Other itself and the reserved bars do not.
 */
export function chanceIntervals(pareto: Pareto, options: SimulationOptions = {}): readonly ChanceInterval[] | null {
  if (pareto.measure !== 'count') return null
  const ordinary = pareto.bars.filter(({ kind }) => kind === 'item')
  const ranked = [...ordinary, ...pareto.bars.flatMap(({ holds }) => holds)].sort((a, b) => b.value - a.value)
  const months = pareto.period === null ? 1 : monthsInPeriod(pareto.period)
  const cases = Math.round(ranked.reduce((sum, { value }) => sum + value, 0) * months)
  if (ranked.length < 2 || cases < 1) return null
  // Counts are 32-bit; beyond that chance is no explanation for any difference that is seen.
  if (cases > 2 ** 31 - 1) return null
  const intervals = acceptanceIntervals(cases, ranked.length, options)
  const shown = new Set(ordinary.map(({ key }) => key))
  return ranked.flatMap(({ key, value }, rank) => {
    const interval = intervals[rank]
    if (interval === undefined || !shown.has(key)) return []
    const { low, high } = interval
    return [{ key, low: low / months, high: high / months, exceeds: value * months > high }]
  })
}
