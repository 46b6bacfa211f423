import type { Engagement } from '../../engagement/engagement.ts'
import { monthsInPeriod, type Period } from '../../model/months.ts'
import type { Measure } from '../../model/vocabulary.ts'
import type { AlignedCharts } from '../pareto/alignCharts.ts'
import type { ParetoInput } from '../pareto/pareto.ts'
import { casesRate, type Exposure } from './casesRate.ts'
import { type ComparedVolume, volumesBeside, volumesOfUnit } from './compareExposed.ts'

/** What the charts of two periods are counted over. */
export interface ChartExposures {
  /** Of the period that begins earlier. */
  readonly before: Exposure
  readonly after: Exposure
  /** Whether the second chart is that of before. */
  readonly isSecondBefore: boolean
  readonly volumes: readonly ComparedVolume[]
}

/** The months of two charts, and what they hold of the volume of a unit where one is asked for and no month of it is missing. */
export function chartExposures(
  engagement: Pick<Engagement, 'volumes'>,
  [first, second]: readonly [Period | null, Period | null],
  unit: string | null,
): ChartExposures {
  const isSecondBefore = first !== null && second !== null && second.from < first.from
  const [before, after] = isSecondBefore ? [second, first] : [first, second]
  const volumes = volumesBeside(engagement.volumes, { engagement, period: before }, { engagement, period: after })
  const found = volumesOfUnit(volumes, unit)
  const exposure = (period: Period | null, volume: number | undefined): Exposure => ({
    months: period === null ? null : monthsInPeriod(period),
    volume: volume ?? null,
  })
  return { before: exposure(before, found?.before), after: exposure(after, found?.after), isSecondBefore, volumes }
}

/** What was counted, without what somebody estimated: an estimate knows of no volume. */
export function countedInput(input: ParetoInput, measure: Measure): ParetoInput {
  const isCounted = ({ id, customersPerMonth }: Engagement['failurePoints'][number]): boolean =>
    input.tallies.byFailurePoint.has(id) && (measure !== 'customers' || customersPerMonth === undefined)
  const failurePoints = input.engagement.failurePoints.filter(isCounted)
  return { ...input, engagement: { ...input.engagement, failurePoints } }
}

/** Two charts with their values a month turned into rates for every 1,000 of the volume. */
export function exposedCharts(aligned: AlignedCharts, exposures: ChartExposures): AlignedCharts {
  const rateIn = (at: number) => {
    const side = (at === 1) === exposures.isSecondBefore ? 'before' : 'after'
    return (perMonth: number) => casesRate(perMonth * (exposures[side].months ?? 1), exposures, side)
  }
  const values = aligned.values.map((each, at) => each.map(rateIn(at)))
  return {
    ...aligned,
    values,
    totals: aligned.totals.map((total, at) => rateIn(at)(total)),
    largest: values.flat().reduce((most, value) => Math.max(most, value), 0),
  }
}
