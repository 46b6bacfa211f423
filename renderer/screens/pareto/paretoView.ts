import type { OtherRule } from '../../../shared/analysis/pareto/pareto.ts'
import type { ParetoQuery } from '../../../shared/contract/analysis/paretoContract.ts'
import type { Period } from '../../../shared/engagement/engagement.ts'
import type { Narrowing } from '../../../shared/model/lists/cases/narrowing.ts'
import { type Dimension, fieldOf, type Measure } from '../../../shared/model/vocabulary.ts'
import { halvesOf, periodBefore } from './paretoPeriods.ts'

/** What stands beside the bars. */
export type Compare =
  | { readonly kind: 'none' }
  /** Bars divided by a second dimension: in one chart, or in panels on one scale. */
  | { readonly kind: 'stacked' | 'panels'; readonly by: Dimension }
  /** A second period; `set` is the chart's own period when it was chosen for the comparison, not by the user; `volume` is the unit that cases are counted by, null for months. */
  | { readonly kind: 'periods'; readonly second: Period; readonly set: Period | null; readonly volume: string | null }
  /** Two values of an own dimension; null is the first that is not shown on the other side. */
  | { readonly kind: 'values'; readonly field: string; readonly first: string | null; readonly second: string | null }

/** Which signs of how sure the order is are shown. */
export interface Signs {
  /** What of each bar is confirmed. */
  readonly proof: boolean
  readonly chance: boolean
  readonly ranks: boolean
  readonly months: boolean
}

/** What the user asked of the Pareto screen. */
export interface ParetoScreenView {
  readonly by: Dimension
  /** null: as the engagement measures its plan. */
  readonly measure: Measure | null
  readonly threshold: number
  readonly other: OtherRule | null
  /** Labels of bars that stand last, of any dimension. */
  readonly last: readonly string[]
  readonly from: string | null
  readonly to: string | null
  /** The bars gone into, outermost first. */
  readonly within: readonly Step[]
  readonly compare: Compare
  readonly signs: Signs
  /** The measure whose order is held against; null for the usual one. */
  readonly against: Measure | null
}

interface Step {
  readonly by: Dimension
  readonly key: string
}

export const firstView: ParetoScreenView = {
  by: 'root-cause',
  measure: null,
  threshold: 80,
  other: null,
  last: [],
  from: null,
  to: null,
  within: [],
  compare: { kind: 'none' },
  signs: { proof: true, chance: false, ranks: false, months: false },
  against: null,
}

/** How the screen first shows an engagement: by what goes wrong as long as nothing was traced to a root cause. */
export function beginning(rootCauses: number): ParetoScreenView {
  return rootCauses === 0 ? { ...firstView, by: 'failure-point' } : firstView
}

/** Another dimension starts again from the whole. */
export function withDimension(view: ParetoScreenView, by: Dimension): ParetoScreenView {
  return { ...view, by, within: [] }
}

/** Goes into a bar; what is behind it is shown by `next`. */
export function drilledInto(view: ParetoScreenView, key: string, next: Dimension): ParetoScreenView {
  return { ...view, by: next, within: [...view.within, { by: view.by, key }] }
}

/** Back to the chart that showed step `depth`; 0 is the whole. */
export function backTo(view: ParetoScreenView, depth: number): ParetoScreenView {
  const step = view.within[depth]
  return step === undefined ? view : { ...view, by: step.by, within: view.within.slice(0, depth) }
}

/** A chart divided by its own dimension would say nothing, and it knows one of the team's own: then it is not compared. */
export function shownCompare(view: ParetoScreenView): Compare {
  const { compare } = view
  if (compare.kind === 'values') return mayCompareValues(view) ? compare : { kind: 'none' }
  const isDivided = compare.kind === 'stacked' || compare.kind === 'panels'
  return isDivided && !mayDivide(view, compare.by) ? { kind: 'none' } : compare
}

/** Two values of an own dimension are held against one another in a chart of anything else: it tells one dimension of their own apart. */
export function mayCompareValues({ by, within }: ParetoScreenView): boolean {
  return [by, ...within.map((step) => step.by)].every((one) => fieldOf(one) === null)
}

/** Whether bars can be divided by a dimension. */
export function mayDivide(view: ParetoScreenView, by: Dimension): boolean {
  if (by === view.by) return false
  const isOwnTaken = [view.by, ...view.within.map((step) => step.by)].some((one) => fieldOf(one) !== null)
  return fieldOf(by) === null || !isOwnTaken
}

/** Puts two values of an own dimension beside one another. */
export function withValues(view: ParetoScreenView, field: string): ParetoScreenView {
  return { ...withCompare(view, { kind: 'none' }), compare: { kind: 'values', field, first: null, second: null } }
}

/** Divides the bars, or stops comparing. A period that was set for a comparison goes with it. */
export function withCompare(view: ParetoScreenView, compare: Exclude<Compare, { kind: 'periods' | 'values' }>): ParetoScreenView {
  const { compare: before } = view
  const wasSet = before.kind === 'periods' && before.set !== null && before.set.from === view.from && before.set.to === view.to
  return { ...view, compare, ...(wasSet ? { from: null, to: null } : {}) }
}

/**
 * Puts a second period beside the chart's own: the one just before it. Where the chart shows all there is, nothing lies
 * before, so its second half is shown beside its first.
 */
export function withPeriods(view: ParetoScreenView, own: Period): ParetoScreenView {
  const halves = view.from === null && view.to === null ? halvesOf(own) : null
  if (halves === null) return { ...view, compare: { kind: 'periods', second: periodBefore(own), set: null, volume: null } }
  const [second, set] = halves
  return { ...view, ...set, compare: { kind: 'periods', second, set, volume: null } }
}

/** Labels that stand last after a choice among these bars: chosen ones in their order, then those of other charts. */
export function withLast(view: ParetoScreenView, chosen: readonly string[], among: readonly string[]): ParetoScreenView {
  const known = new Set(among)
  return { ...view, last: [...chosen, ...view.last.filter((label) => !known.has(label))] }
}

export function toQuery(
  view: ParetoScreenView,
  measure: Measure,
  language: ParetoQuery['language'],
  narrowing: Narrowing | null,
) {
  const { by, threshold, other, last, from, to, within } = view
  return {
    by,
    measure,
    threshold,
    other,
    last: [...last],
    from,
    to,
    within: [...within],
    narrowing,
    language,
  } satisfies ParetoQuery
}
