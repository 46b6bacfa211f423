import type { Engagement } from '../../engagement/engagement.ts'
import { compareCodePoints } from '../../model/codePointOrder.ts'
import { groupBy } from '../../model/groupBy.ts'
import { exactSum } from '../numbers/ExactSum.ts'
import type { ChartedPareto } from '../pareto/pareto.ts'
import { type Bar, findVitalFew, itemBar, noItems, toBars } from '../pareto/paretoBars.ts'
import { compareLabels, orderItems } from '../pareto/paretoOrder.ts'

type Case = Omit<Engagement['cancellationCases'][number], 'id'>
type Reason = Pick<Engagement['failurePoints'][number], 'id' | 'title'>

const threshold = 80

/** Whether the customer left, or has not said that they stay. */
function isCancelled({ outcome }: Pick<Case, 'outcome'>): boolean {
  return outcome !== 'saved'
}

/**
 * The cash of the customers who left, by the failure point that they named; who was saved is no part of it. A failure point
 * that nobody left over has no bar; cash without a reason stands last, as `unassigned` under the label given.
 */
export function cancelledCashPareto(cases: readonly Case[], reasons: readonly Reason[], unassigned: string): ChartedPareto {
  const left = cases.filter(isCancelled)
  const byReason = groupBy(left, ({ failurePoint = '' }) => failurePoint)
  const cashOf = (key: string): number => exactSum((byReason.get(key) ?? []).map(({ cash = 0 }) => cash))
  const known = reasons.filter(({ id }) => byReason.has(id))
  const items = orderItems(known.map(({ id, title }) => ({ key: id, label: title, value: cashOf(id) })).sort(compareLabels))
  const rest: Bar = { kind: 'unassigned', key: 'unassigned', label: unassigned, value: cashOf(''), holds: noItems }
  const bars = [...items.map(itemBar), ...(rest.value > 0 ? [rest] : [])]
  const total = exactSum(bars.map(({ value }) => value))
  const rule = findVitalFew(items, threshold, total)
  const days = left.map(({ on }) => on).sort(compareCodePoints)
  const [from, to] = [days[0], days.at(-1)]
  return {
    by: 'failure-point',
    measure: 'cancelled-cash',
    within: [],
    period: from === undefined || to === undefined ? null : { from, to },
    total,
    threshold,
    rule,
    vitalFew: rule.vital,
    other: null,
    last: [],
    untraced: 0,
    bars: toBars(bars, rule.vital, total),
    counted: { occurrences: left.length, failurePoints: known.length, estimated: 0 },
    notices: [],
  }
}

/** What offers cost and what they kept, in money; deals and offers without a figure add nothing. */
export interface SavingBalance {
  readonly saved: number
  readonly savedCash: number
  /** Of the offers to those who stayed. */
  readonly savedCost: number
  readonly left: number
  readonly leftCash: number
  /** Of the offers to those who left nevertheless. */
  readonly leftCost: number
  /** Money kept for each unit of money offered, to whomever; null where nothing was offered. */
  readonly keptPerOffered: number | null
}

export function savingBalance(cases: readonly Case[]): SavingBalance {
  const left = cases.filter(isCancelled)
  const saved = cases.filter((one) => !isCancelled(one))
  const cash = (of: readonly Case[]): number => exactSum(of.map((one) => one.cash ?? 0))
  const cost = (of: readonly Case[]): number => exactSum(of.map((one) => one.offerCost ?? 0))
  const offered = cost(cases)
  return {
    saved: saved.length,
    savedCash: cash(saved),
    savedCost: cost(saved),
    left: left.length,
    leftCash: cash(left),
    leftCost: cost(left),
    keptPerOffered: offered === 0 ? null : cash(saved) / offered,
  }
}
