import type { Engagement } from '../../engagement/engagement.ts'
import { monthsInPeriod, type Period } from '../../model/months.ts'
import type { Dimension, Measure } from '../../model/vocabulary.ts'
import type { Tallies } from '../measures/tallies.ts'
import { exactSum } from '../numbers/ExactSum.ts'
import { fisherExact } from '../numbers/fisherExact.ts'
import { paretoInput } from '../pareto/buildPareto.ts'
import { homesOf, type MassKey, restsOf } from '../pareto/massKeys.ts'
import type { ParetoLabels, ParetoStep } from '../pareto/pareto.ts'
import { type Mass, massByKey, paretoMasses } from '../pareto/paretoMass.ts'
import { compareLabels, orderItems } from '../pareto/paretoOrder.ts'
import { correctByHolm } from './correctByHolm.ts'
import { ratesDiffer } from './ratesDiffer.ts'

/** An engagement as it was counted over one period. */
export interface ComparedSide {
  readonly engagement: Engagement
  readonly tallies: Tallies
  /** Null where none fixes what was counted; then nothing was. */
  readonly period: Period | null
  /** What there was in the period of what rates are per; null where rates are per month. */
  readonly volume: number | null
}

interface SideFigures {
  /** Null without a period. */
  readonly from: string | null
  readonly to: string | null
  readonly months: number | null
  /** Per month, in the unit of the measure. */
  readonly total: number
  /** Counted occurrences; estimates are none. */
  readonly cases: number
  readonly volume: number | null
}

export interface ComparedBar {
  readonly key: string
  readonly label: string
  /** Per month, in the unit of the measure. */
  readonly before: number
  readonly after: number
  readonly beforeCases: number
  readonly afterCases: number
  /** Whether the rates differ; null where it cannot be tested. */
  readonly rateP: number | null
  /** Whether the shares of all cases differ. */
  readonly shareP: number | null
  /** `rateP` corrected for the number of bars. */
  readonly adjustedP: number | null
}

export interface Comparison {
  readonly measure: Measure
  readonly before: SideFigures
  readonly after: SideFigures
  /** Both periods have days in common, so that nothing is tested. */
  readonly overlaps: boolean
  readonly totalRateP: number | null
  /** Every item of the dimension, also at 0, in the order of `before`; what is unassigned or untraced last, when above 0. */
  readonly bars: readonly ComparedBar[]
}

interface Options {
  readonly by: Dimension
  readonly measure: Measure
  readonly labels: ParetoLabels
  /** The steps down that are compared; the whole unless given. */
  readonly within?: readonly ParetoStep[] | undefined
  /** The sides count other cases, so that they may be of the same days. */
  readonly isApart?: boolean | undefined
}

/**
 * The bars of two periods side by side, in the order of the first, with exact tests of their rates over months, or over
 * volumes where both sides have one. A p is null where cases are not whole (a case shared by several root causes), where
 * nothing was counted, where the periods overlap, and where a side has no period.
 */
export function comparePeriods(before: ComparedSide, after: ComparedSide, options: Options): Comparison {
  const [one, other] = [figuresOf(before, options), figuresOf(after, options)]
  const overlaps = options.isApart !== true && haveDaysInCommon(before.period, after.period)
  const test = testsOf(one.side, other.side, overlaps)
  const bars = barsOf(one, other, options).map(({ of, key, label }) => {
    const cases = { beforeCases: one.casesOf(of), afterCases: other.casesOf(of) }
    return { key, label, before: one.valueOf(of), after: other.valueOf(of), ...cases, ...test(cases) }
  })
  const adjusted = correctByHolm(bars.map(({ rateP }) => rateP))
  return {
    measure: options.measure,
    before: one.side,
    after: other.side,
    overlaps,
    totalRateP: test({ beforeCases: one.side.cases, afterCases: other.side.cases }).rateP,
    bars: bars.map((bar, index) => ({ ...bar, adjustedP: adjusted[index] ?? null })),
  }
}

function haveDaysInCommon(one: Period | null, other: Period | null): boolean {
  return one !== null && other !== null && one.from <= other.to && other.from <= one.to
}

type Figures = ReturnType<typeof figuresOf>

function figuresOf({ engagement, tallies, period, volume }: ComparedSide, { by, measure, labels, within = [] }: Options) {
  const valuesOf = (counts: Tallies, what: Measure, isKept: (mass: Mass) => boolean) => {
    const input = paretoInput(engagement, counts, labels)
    const masses = paretoMasses(input, what, within).masses.filter(isKept)
    const total = exactSum(masses.map(({ value }) => value))
    return { input, byKey: massByKey(masses, by, homesOf(engagement)), total }
  }
  const values = valuesOf(tallies, measure, () => true)
  const isCounted = ({ failurePoint }: Mass) => tallies.byFailurePoint.has(failurePoint.id)
  // Without a period nothing is divided by its months.
  const cases = valuesOf({ ...tallies, period: null }, 'count', isCounted)
  return {
    items: values.input.itemsOf(by),
    valueOf: (key: MassKey) => values.byKey.get(key) ?? 0,
    casesOf: (key: MassKey) => wholeIfNear(cases.byKey.get(key) ?? 0),
    side: { ...spanOf(period), total: values.total, cases: wholeIfNear(cases.total), volume },
  }
}

function spanOf(period: Period | null): Pick<SideFigures, 'from' | 'to' | 'months'> {
  return period === null ? { from: null, to: null, months: null } : { ...period, months: monthsInPeriod(period) }
}

/** Cases that only the rounding of shares keeps from a whole number. */
function wholeIfNear(cases: number): number {
  const whole = Math.round(cases)
  return Math.abs(cases - whole) <= 1e-9 * Math.max(1, whole) ? whole : cases
}

interface BarName {
  /** What its values are found by. */
  readonly of: MassKey
  readonly key: string
  readonly label: string
}

function barsOf(before: Figures, after: Figures, { by, labels }: Options): BarName[] {
  const items = new Map([...after.items, ...before.items].map((item) => [item.key, item]))
  const byLabel = Array.from(items.values()).sort(compareLabels)
  const ordered = orderItems(byLabel.map(({ key, label }) => ({ key, label, value: before.valueOf(key) })))
  const rests = restsOf(by).filter((rest) => before.valueOf(rest) > 0 || after.valueOf(rest) > 0)
  return [
    ...ordered.map(({ key, label }) => ({ of: key, key, label })),
    ...rests.map((of) => ({ of, key: of.rest, label: labels[of.rest] })),
  ]
}

interface Cases {
  readonly beforeCases: number
  readonly afterCases: number
}

function testsOf(before: SideFigures, after: SideFigures, overlaps: boolean) {
  const perVolume = before.volume !== null && after.volume !== null
  const exposures = [perVolume ? before.volume : before.months, perVolume ? after.volume : after.months] as const
  return ({ beforeCases, afterCases }: Cases): { rateP: number | null; shareP: number | null } => {
    const [exposure, otherExposure] = exposures
    if (exposure === null || otherExposure === null) return { rateP: null, shareP: null }
    const isTested = !overlaps && beforeCases + afterCases > 0 && areWhole(beforeCases, afterCases)
    if (!isTested) return { rateP: null, shareP: null }
    const rateP = ratesDiffer(beforeCases, exposure, afterCases, otherExposure)
    if (!areWhole(before.cases, after.cases)) return { rateP, shareP: null }
    return { rateP, shareP: fisherExact(beforeCases, before.cases - beforeCases, afterCases, after.cases - afterCases) }
  }
}

function areWhole(...counts: readonly number[]): boolean {
  return counts.every(Number.isSafeInteger)
}
