import { compareCodePoints } from '../../model/codePointOrder.ts'
import { ExactSum } from '../numbers/ExactSum.ts'
import type { OtherRule, ParetoItem } from './pareto.ts'

/** Values this close are equal but for the rounding of the divisions behind them; relative to the larger. */
const rounding = 1e-12

/** Labels in code-point order, then keys: the order of ties. */
export function compareLabels(a: Pick<ParetoItem, 'label' | 'key'>, b: Pick<ParetoItem, 'label' | 'key'>): number {
  return compareCodePoints(a.label, b.label) || compareCodePoints(a.key, b.key)
}

/**
 * Items in the order of bars: by value descending, ties as given, which must be in the order of labels. Values that only
 * rounding keeps apart, such as 2 and 3 cases over some months against 5, are made equal, so that they are the ties they
 * look like.
 */
export function orderItems(byLabel: readonly ParetoItem[]): ParetoItem[] {
  const ordered = byLabel.toSorted(compareValues)
  const made = new Map<string, number>()
  let head = ordered[0]?.value ?? 0
  for (const { key, value } of ordered) {
    if (head - value > rounding * head) head = value
    if (value !== head) made.set(key, head)
  }
  if (made.size === 0) return ordered
  return byLabel.map((item) => ({ ...item, value: made.get(item.key) ?? item.value })).sort(compareValues)
}

function compareValues(a: ParetoItem, b: ParetoItem): number {
  return b.value - a.value
}

/** Takes the items with the labels asked to stand last out of the ordered ones, in the asked order. */
export function splitLast(
  ordered: readonly ParetoItem[],
  labels: readonly string[],
): { readonly first: readonly ParetoItem[]; readonly last: readonly ParetoItem[]; readonly notFound: readonly string[] } {
  if (labels.length === 0) return { first: ordered, last: [], notFound: [] }
  const asked = [...new Set(labels)]
  const found = asked.map((label) => ordered.filter((item) => sameLabel(item.label, label)))
  const last = found.flat()
  const taken = new Set(last)
  return {
    first: ordered.filter((item) => !taken.has(item)),
    last,
    notFound: asked.filter((_label, index) => found[index]?.length === 0),
  }
}

/** Whether two labels read the same: composed alike, without spaces around. */
export function sameLabel(a: string, b: string): boolean {
  return a === b || a.normalize('NFC').trim() === b.normalize('NFC').trim()
}

/** Splits ordered items into those that keep a bar and the tail that goes into Other. */
export function splitOther(
  ordered: readonly ParetoItem[],
  rule: OtherRule | undefined,
  total: number,
): { readonly kept: readonly ParetoItem[]; readonly tail: readonly ParetoItem[] } {
  const count = rule === undefined ? ordered.length : keptCount(ordered, rule, total)
  return { kept: ordered.slice(0, count), tail: ordered.slice(count) }
}

function keptCount(ordered: readonly ParetoItem[], rule: OtherRule, total: number): number {
  switch (rule.kind) {
    case 'top':
      return rule.bars
    case 'minimum-percent':
      return ordered.filter(({ value }) => reaches(value, rule.percent, total)).length
    case 'cumulative-percent':
      return leadingRun(ordered, rule.percent, total) ?? ordered.length
  }
}

/** Whether a value is at least this percent of the total; exact at the boundary, never on rounded percents. */
function reaches(value: number, percent: number, total: number): boolean {
  return value * 100 >= percent * total - 1e-9 * 100 * total
}

/** The length of the shortest leading run whose sum reaches the percent of the total; null when all together do not. */
export function leadingRun(items: readonly { readonly value: number }[], percent: number, total: number): number | null {
  const running = new ExactSum()
  const near = percent * total * (1 - 1e-6)
  let rough = 0
  for (const [index, { value }] of items.entries()) {
    running.add(value)
    rough += value
    // Far from the percent the exact total decides nothing, and asking for it takes most of the time.
    if (rough * 100 < near) continue
    if (reaches(running.total, percent, total)) return index + 1
  }
  return null
}
