import { ExactSum, exactSum } from '../numbers/ExactSum.ts'
import type { ParetoBar, ParetoItem, ParetoRule } from './pareto.ts'
import { leadingRun } from './paretoOrder.ts'

/** A bar before its share is known. */
export type Bar = Pick<ParetoBar, 'key' | 'label' | 'value' | 'kind' | 'holds'>

export const noItems: readonly ParetoItem[] = []

export function itemBar({ key, label, value }: ParetoItem): Bar {
  return { kind: 'item', key, label, value, holds: noItems }
}

/** The vital few among the ordinary bars in the order shown (design section 5). */
export function findVitalFew(ordinary: readonly { readonly value: number }[], threshold: number, total: number): ParetoRule {
  const bars = ordinary.length
  if (total === 0) return { kind: 'none', threshold, vital: 0, bars, share: 0 }
  const run = leadingRun(ordinary, threshold, total)
  const vital = run ?? bars
  const share = (exactSum(ordinary.slice(0, vital).map(({ value }) => value)) / total) * 100
  return { kind: run === null ? 'not-reached' : 'reached', threshold, vital, bars, share }
}

/** The bars in the order given, each with its share and what it comes to with those before it. */
export function toBars(bars: readonly Bar[], vital: number, total: number): ParetoBar[] {
  const running = new ExactSum()
  return bars.map(({ kind, key, label, value, holds }, index) => {
    running.add(value)
    const share = total === 0 ? 0 : (value / total) * 100
    const cumulative = total === 0 ? 0 : (running.total / total) * 100
    return { kind, key, label, value, share, cumulative, vital: index < vital, holds }
  })
}
