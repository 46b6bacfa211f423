import type { Dimension } from '../../model/vocabulary.ts'
import { buildPareto } from './buildPareto.ts'
import type { Pareto, ParetoBar, ParetoInput, ParetoOptions, ParetoStep } from './pareto.ts'

/** What lies behind a bar of a dimension: root causes behind a category or a unit, failure points behind the rest; null at the end. */
export function dimensionBehind(by: Dimension, kind: ParetoBar['kind']): Dimension | null {
  if (kind === 'other') return by
  if (by === 'failure-point') return null
  const holdsRootCauses = (by === 'category' && kind === 'item') || (by === 'unit' && kind !== 'untraced')
  return holdsRootCauses ? 'root-cause' : 'failure-point'
}

/** The step that goes into a bar of a chart of this dimension. */
export function stepInto(by: Dimension, bar: ParetoBar): ParetoStep {
  switch (bar.kind) {
    case 'item':
      return { dimension: by, kind: 'item', key: bar.key }
    case 'other':
      return { dimension: by, kind: 'other', keys: bar.holds.map(({ key }) => key) }
    case 'unassigned':
    case 'untraced':
      return { dimension: by, kind: bar.kind }
  }
}

/** A bar named from outside: the dimension of its chart and its key. */
export interface BarName {
  readonly by: Dimension
  readonly key: string
}

export interface Drill {
  readonly pareto: Pareto
  /** The bars gone into, outermost first. */
  readonly path: readonly (BarName & Pick<ParetoBar, 'label' | 'kind'>)[]
  /** Null when there is nothing behind its bars. */
  readonly next: Dimension | null
}

/**
 * The chart `options.by` within a chain of bars, outermost first, each named by the chart it stands in. A name that no bar
 * has any more (its item was removed meanwhile) ends the chain there. Charts on the way use the options of the last one,
 * so a bar named `other` means the same bars that were shown.
 */
export function drillDown(input: ParetoInput, options: ParetoOptions, names: readonly BarName[]): Drill {
  const within: ParetoStep[] = [...(options.within ?? [])]
  const path: Drill['path'][number][] = []
  for (const { by, key } of names) {
    const bar = findBar(buildPareto(input, { ...options, by, within }), key)
    if (bar === undefined) break
    within.push(stepInto(by, bar))
    path.push({ by, key, label: bar.label, kind: bar.kind })
  }
  return { pareto: buildPareto(input, { ...options, within }), path, next: dimensionBehind(options.by, 'item') }
}

/** An item comes before a reserved bar of the same key; an item inside Other is found there by its own key. */
function findBar({ bars }: Pareto, key: string): ParetoBar | undefined {
  const held = bars.flatMap(({ holds }) => holds).find((item) => item.key === key)
  const inOther: ParetoBar | undefined = held && { ...held, kind: 'item', share: 0, cumulative: 0, vital: false, holds: [] }
  return bars.find((bar) => bar.key === key && bar.kind === 'item') ?? inOther ?? bars.find((bar) => bar.key === key)
}
