import { monthsInPeriod } from '../../model/months.ts'
import { type AcceptanceInterval, acceptanceIntervals, type SimulationOptions } from '../numbers/acceptanceIntervals.ts'
import { exactSum } from '../numbers/ExactSum.ts'
import type { Pareto } from './pareto.ts'

export interface ChanceInterval extends AcceptanceInterval {
  readonly key: string
  /**
   * Beside what chance gives this place when all bars are equally likely. `even`: outside, but towards the mean of all bars:
   * the bars are more alike than chance would make them.
   */
  readonly standing: 'above' | 'inside' | 'below' | 'even'
}

export interface Chance {
  /** One for each bar that is shown and is no reserved one, in the order of their values; per month. */
  readonly intervals: readonly ChanceInterval[]
  /** Cases that were dealt out, and over how many bars, those gathered into Other included. */
  readonly cases: number
  readonly bars: number
  /** Some of the cases are estimates, never counted one by one: for them chance says too much. */
  readonly estimates: boolean
}

/** Rounding of the divisions behind a value, relative to it. */
const rounding = 1e-9

/**
 * The acceptance interval of each ordinary bar, in the unit of the chart (per month), by its rank in value. Only counts of
 * cases can be compared with chance so: null for other measures, for less than two bars, and without a case. Bars gathered
 * into Other take part in the ranking, Other itself and the reserved bars do not.
 */
export function chanceIntervals(pareto: Pareto, options: SimulationOptions = {}): Chance | null {
  if (pareto.measure !== 'count') return null
  const ordinary = pareto.bars.filter(({ kind }) => kind === 'item')
  const ranked = [...ordinary, ...pareto.bars.flatMap(({ holds }) => holds)].sort((a, b) => b.value - a.value)
  const months = pareto.period === null ? 1 : monthsInPeriod(pareto.period)
  const cases = Math.round(exactSum(ranked.map(({ value }) => value)) * months)
  if (ranked.length < 2 || cases < 1) return null
  // Counts are 32-bit; beyond that chance is no explanation for any difference that is seen.
  if (cases > 2 ** 31 - 1) return null
  const places = acceptanceIntervals(cases, ranked.length, options)
  const shown = new Set(ordinary.map(({ key }) => key))
  const intervals = ranked.flatMap(({ key, value }, rank): ChanceInterval[] => {
    const place = places[rank]
    if (place === undefined || !shown.has(key)) return []
    return [
      {
        key,
        low: place.low / months,
        high: place.high / months,
        standing: standingOf(value * months, place, cases / ranked.length),
      },
    ]
  })
  return { intervals, cases, bars: ranked.length, estimates: pareto.counted.estimated > 0 }
}

function standingOf(cases: number, { low, high }: AcceptanceInterval, mean: number): ChanceInterval['standing'] {
  const slack = rounding * cases
  if (cases <= high + slack && cases >= low - slack) return 'inside'
  if (cases > high + slack) return cases > mean + slack ? 'above' : 'even'
  return cases < mean - slack ? 'below' : 'even'
}
