import { builtInCategories, type Dimension } from '../../model/vocabulary.ts'
import type { ParetoInput, ParetoStep } from './pareto.ts'
import { compareLabels } from './paretoOrder.ts'

export interface DimensionItem {
  readonly key: string
  readonly label: string
}

/** Engagement values never change, so neither does the order of their labels. */
const knownItems = new WeakMap<object, readonly DimensionItem[]>()

function ordered<Row extends object>(rows: readonly Row[], itemOf: (row: Row) => DimensionItem): readonly DimensionItem[] {
  const known = knownItems.get(rows)
  if (known !== undefined) return known
  const made = rows.map(itemOf).sort(compareLabels)
  knownItems.set(rows, made)
  return made
}

/** Every item of a dimension, each once, in the order of labels; channels are the texts named anywhere. */
function itemsOf({ engagement, tallies, labels }: ParetoInput, dimension: Dimension): readonly DimensionItem[] {
  switch (dimension) {
    case 'category':
      return [
        ...builtInCategories.map((key) => ({ key, label: labels.categories[key] })),
        ...engagement.categories.map(named),
      ].sort(compareLabels)
    case 'root-cause':
      return ordered(engagement.rootCauses, titled)
    case 'failure-point':
      return ordered(engagement.failurePoints, titled)
    case 'stage':
      return ordered(engagement.stages, named)
    case 'touchpoint':
      return ordered(engagement.touchpoints, named)
    case 'channel': {
      const channels = new Set(tallies.channels)
      for (const { channel } of engagement.touchpoints) if (channel !== undefined) channels.add(channel)
      for (const { channel } of engagement.failurePoints) if (channel !== undefined) channels.add(channel)
      return Array.from(channels, (channel) => ({ key: channel, label: channel })).sort(compareLabels)
    }
  }
}

/**
 * The items that have a bar. Without steps, all. Within steps, those that something was measured for, also at 0; and among
 * root causes every one of the category stepped into.
 */
export function itemsWithin(
  input: ParetoInput,
  dimension: Dimension,
  within: readonly ParetoStep[],
  met: { has(key: string): boolean },
): readonly DimensionItem[] {
  const items = itemsOf(input, dimension)
  if (within.length === 0) return items
  const categories = new Set(within.flatMap((step) => (step.dimension === 'category' ? keysOf(step) : [])))
  const onlyCategories = within.every((step) => step.dimension === 'category')
  const categoryOf = new Map(input.engagement.rootCauses.map(({ id, category }) => [id, category]))
  const inCategory = (key: string): boolean => categories.has(categoryOf.get(key) ?? '')
  return items.filter(({ key }) => met.has(key) || (dimension === 'root-cause' && onlyCategories && inCategory(key)))
}

function keysOf(step: ParetoStep): readonly string[] {
  if (step.kind === 'item') return [step.key]
  return step.kind === 'other' ? step.keys : []
}

function named({ id, name }: { readonly id: string; readonly name: string }): DimensionItem {
  return { key: id, label: name }
}

function titled({ id, title }: { readonly id: string; readonly title: string }): DimensionItem {
  return { key: id, label: title }
}
