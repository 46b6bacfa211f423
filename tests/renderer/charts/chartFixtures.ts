import type { MeasureText } from '../../../renderer/charts/base/chartGeometry.ts'
import type { ParetoLayoutInput, ParetoTexts } from '../../../renderer/charts/pareto/paretoLayoutInput.ts'
import type { Pareto, ParetoBar, ParetoRule } from '../../../shared/analysis/pareto/pareto.ts'
import type { Plan, PlanItem } from '../../../shared/analysis/plan/plan.ts'

type BarKind = ParetoBar['kind']

/** Seven pixels a letter at 12: wide enough to be a worst case, the same on every machine. */
export const measure: MeasureText = (text, fontSize) => text.length * fontSize * 0.58

export const texts: ParetoTexts = {
  value: (value) => String(Math.round(value * 10) / 10),
  share: (share) => `${Math.round(share * 100)}%`,
  valueAxis: 'Cases a month',
  shareAxis: 'Share of all cases',
  vitalFew: 'vital few',
  usefulMany: 'useful many',
}

function ruleOf(ordinary: readonly number[], threshold: number, total: number): ParetoRule {
  if (total === 0) return { kind: 'none', threshold, vital: 0, bars: ordinary.length, share: 0 }
  let sum = 0
  const run = ordinary.findIndex((value) => {
    sum += value
    return sum * 100 >= threshold * total
  })
  const vital = run === -1 ? ordinary.length : run + 1
  return { kind: run === -1 ? 'not-reached' : 'reached', threshold, vital, bars: ordinary.length, share: (sum / total) * 100 }
}

/** Bars from values in the order shown; a label of `other`, `unassigned` or `untraced` makes that reserved bar. */
export function paretoOf(values: readonly (readonly [label: string, value: number])[], threshold = 80): Pareto {
  const reserved: readonly string[] = ['other', 'unassigned', 'untraced'] satisfies BarKind[]
  const kindOf = (label: string): BarKind => (reserved.includes(label) ? (label as BarKind) : 'item')
  const total = values.reduce((sum, [, value]) => sum + value, 0)
  const ordinary = values.filter(([label]) => kindOf(label) === 'item').map(([, value]) => value)
  const rule = ruleOf(ordinary, threshold, total)
  let sum = 0
  const bars = values.map(([label, value], at): ParetoBar => {
    sum += value
    const [share, cumulative] = total > 0 ? [(value / total) * 100, (sum / total) * 100] : [0, 0]
    const kind = kindOf(label)
    return { key: `key-${at}`, label, value, kind, share, cumulative, vital: kind === 'item' && at < rule.vital, holds: [] }
  })
  return {
    by: 'root-cause',
    measure: 'count',
    within: [],
    period: { from: '2026-01-01', to: '2026-03-31' },
    total,
    threshold,
    rule,
    vitalFew: rule.vital,
    other: null,
    last: [],
    untraced: 0,
    bars,
    counted: { occurrences: 312, failurePoints: 30, estimated: 0 },
    notices: [],
  }
}

/** The default vector of qcc (worked example F5): 300 in five categories, 80 % reached exactly by three. */
export const priceErrors = paretoOf([
  ['Contact', 94],
  ['Price', 80],
  ['Supplier', 66],
  ['Part', 33],
  ['Date', 27],
])

export function layoutInput(pareto: Pareto, changes: Partial<ParetoLayoutInput> = {}): ParetoLayoutInput {
  const { bars, total, threshold, vitalFew } = pareto
  const size = { width: 900, height: 480 }
  return { bars, total, threshold, vitalFew, size, direction: 'ltr', measure, texts, icons: false, ...changes }
}

/** A plan whose fixes add `marginal` where alone they would remove `standalone`. */
export function planOf(values: readonly (readonly [marginal: number, standalone: number])[], total: number): Plan {
  let cumulative = 0
  const items = values.map(([marginal, standalone], at): PlanItem => {
    cumulative += marginal
    return {
      ...{ id: `fix-${at + 1}`, fix: `fix-${at + 1}`, name: `FX-${at + 1}`, rank: at + 1, wave: 1, pinned: false },
      ...{ standalone, marginal, cumulative, marginalPerDay: marginal, shareOfTotal: marginal / total },
      ...{ effortDays: 4, cost: 0, overlap: null, reason: { kind: 'next' } },
    }
  })
  return {
    ...{ method: 'exact', total, removed: cumulative, upperBound: cumulative, gap: 0, cost: 0, feasible: true },
    effortDays: items.length * 4,
    items,
    waves: [],
    left: [],
    notices: [],
  }
}
