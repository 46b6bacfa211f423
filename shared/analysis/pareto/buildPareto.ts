import type { Engagement, FailurePoint } from '../../engagement/engagement.ts'
import type { Dimension } from '../../model/vocabulary.ts'
import { attributeTraces } from '../attribution/attribution.ts'
import { controlChart, stabilityNotices } from '../measures/controlChart.ts'
import { casesPerMonth, type MeasureContext, missingNotices } from '../measures/impact.ts'
import type { Notice } from '../measures/notice.ts'
import type { Tallies } from '../measures/tallies.ts'
import { ExactSum, exactSum } from '../numbers/ExactSum.ts'
import { homesOf, type RestKind, restsOf } from './massKeys.ts'
import type { DimensionItem, Pareto, ParetoInput, ParetoItem, ParetoLabels, ParetoOptions, ParetoRule } from './pareto.ts'
import { type Bar, findVitalFew, itemBar, noItems, toBars } from './paretoBars.ts'
import { itemsOfDimension, itemsWithin, type MetNames } from './paretoItems.ts'
import { type Mass, massByKey, paretoMasses, untracedMass } from './paretoMass.ts'
import { leadingRun, orderItems, sameLabel, splitLast, splitOther } from './paretoOrder.ts'

const defaultThreshold = 80

/** An engagement made ready for charts of the period that its occurrences were added up for. */
export function paretoInput(engagement: Engagement, tallies: Tallies, labels: ParetoLabels): ParetoInput {
  const items = new Map<Dimension, readonly DimensionItem[]>()
  const itemsOf = (dimension: Dimension): readonly DimensionItem[] => {
    const known = items.get(dimension) ?? itemsOfDimension(engagement, metNames(tallies), labels, dimension)
    items.set(dimension, known)
    return known
  }
  return { engagement, tallies, labels, attributions: attributeTraces(engagement.traces), itemsOf }
}

function metNames({ channels, fieldValues = [] }: Tallies): MetNames {
  return { channels, fieldValues }
}

/**
 * A Pareto chart (design section 5). All bars add up to the total, reserved ones included; order, ties and vital few are
 * the documented ones. Expects options without problems (findParetoProblems).
 */
export function buildPareto(input: ParetoInput, options: ParetoOptions): Pareto {
  const { by, measure = 'count', threshold = defaultThreshold, last = [], other, within = [] } = options
  const { masses, context } = paretoMasses(input, measure, within)
  const values = massByKey(masses, by, homesOf(input.engagement))
  const items = orderItems(
    itemsWithin(input, by, within, values).map(({ key, label }): ParetoItem => ({ key, label, value: values.get(key) ?? 0 })),
  )
  const rests = restsOf(by).map((rest): Bar => restBar(rest.rest, input.labels, values.get(rest) ?? 0))
  const total = exactSum([...items, ...rests].map(({ value }) => value))
  const split = splitLast(items, last)
  const { kept, tail } = splitOther(split.first, other, total)
  const ordinary = [...kept, ...split.last]
  const rule = findVitalFew(ordinary, threshold, total)
  const counted = countUnits(masses, context)
  const reserved = reservedBars(input.labels, tail, rests)
  return {
    by,
    measure,
    within,
    period: input.tallies.period,
    total,
    threshold,
    rule,
    vitalFew: rule.vital,
    other: other ?? null,
    last: split.last.map(({ label }) => label),
    untraced: untracedMass(masses),
    bars: toBars([...ordinary.map(itemBar), ...reserved], rule.vital, total),
    counted,
    notices: [
      ...missingNotices(masses.map(pointOf), context),
      ...ruleNotices(rule),
      ...confidenceNotices(ordinary, rule, counted.occurrences, total),
      ...periodNotices(input.tallies),
      ...split.notFound.filter((label) => !reserved.some((bar) => sameLabel(bar.label, label))).map(notFoundNotice),
    ],
  }
}

function pointOf({ failurePoint }: Mass): FailurePoint {
  return failurePoint
}

/** The bars that stand last whatever their size, and only when above 0. */
function reservedBars(labels: ParetoLabels, tail: readonly ParetoItem[], rests: readonly Bar[]): Bar[] {
  const value = exactSum(tail.map((item) => item.value))
  const other: Bar = { kind: 'other', key: 'other', label: labels.other, value, holds: tail }
  return [other, ...rests].filter((bar) => bar.value > 0)
}

function restBar(kind: RestKind, labels: ParetoLabels, value: number): Bar {
  return { kind, key: kind, label: labels[kind], value, holds: noItems }
}

function ruleNotices({ kind, threshold, share }: ParetoRule): Notice[] {
  if (kind === 'none') return [{ code: 'total-zero', params: {} }]
  return kind === 'not-reached' ? [{ code: 'threshold-not-reached', params: { threshold, share } }] : []
}

/** Below this mean number of cases for each bar an order is not to be trusted: the usual limit for comparing counts. */
const fewestCasesPerBar = 5

/**
 * Signs that the order says little (analysis notes on Pareto misuse): more than half of the bars are needed for the
 * threshold or for 80 %, whichever is less; or there are too few cases. Bars at 0 do not count here.
 */
function confidenceNotices(ordinary: readonly ParetoItem[], rule: ParetoRule, occurrences: number, total: number): Notice[] {
  const notices: Notice[] = []
  const bars = ordinary.filter(({ value }) => value > 0).length
  const threshold = Math.min(rule.threshold, defaultThreshold)
  const vital = threshold === rule.threshold ? reachedBy(rule) : leadingRun(ordinary, threshold, total)
  if (rule.kind !== 'none' && bars > 2 && vital !== null && vital * 2 > bars)
    notices.push({ code: 'flat-profile', params: { vital, bars, threshold } })
  if (occurrences > 0 && bars > 1 && occurrences < fewestCasesPerBar * bars)
    notices.push({ code: 'too-few-to-rank', params: { count: occurrences, bars } })
  return notices
}

function reachedBy({ kind, vital }: ParetoRule): number | null {
  return kind === 'reached' ? vital : null
}

function periodNotices({ period, months }: Tallies): Notice[] {
  const chart = period === null || months.length === 0 ? null : controlChart(period, months)
  return chart === null ? [] : stabilityNotices(chart)
}

function notFoundNotice(label: string): Notice {
  return { code: 'last-not-found', params: { label } }
}

function countUnits(masses: readonly Mass[], { tallies, months }: MeasureContext): Pareto['counted'] {
  const occurrences = new ExactSum()
  let estimated = 0
  for (const { failurePoint } of masses) {
    const tally = tallies.byFailurePoint.get(failurePoint.id)
    if (tally !== undefined) occurrences.add(tally.cases)
    else if (tallies.isNarrowed !== true && casesPerMonth(failurePoint, tally, months) > 0) estimated += 1
  }
  return { occurrences: occurrences.total, failurePoints: masses.length, estimated }
}
