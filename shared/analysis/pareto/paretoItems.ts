import type { Engagement } from '../../engagement/engagement.ts'
import { isTargetJourney } from '../../model/lists/journey/isTargetJourney.ts'
import { builtInCategories, type Dimension, isFieldDimension } from '../../model/vocabulary.ts'
import { homesOf, type MassKey } from './massKeys.ts'
import type { DimensionItem, ParetoInput, ParetoLabels, ParetoStep } from './pareto.ts'
import { compareLabels } from './paretoOrder.ts'

/** Every channel that a touchpoint, a failure point or an occurrence names. */
export function channelsOf(
  { touchpoints, failurePoints }: Pick<Engagement, 'touchpoints' | 'failurePoints'>,
  ofOccurrences: readonly string[],
): ReadonlySet<string> {
  const channels = new Set(ofOccurrences)
  for (const { channel } of touchpoints) if (channel !== undefined) channels.add(channel)
  for (const { channel } of failurePoints) if (channel !== undefined) channels.add(channel)
  return channels
}

/** What occurrences of any date name: channels, and values of the own dimension that a chart is by. */
export interface MetNames {
  readonly channels: readonly string[]
  readonly fieldValues: readonly string[]
}

/** Every item of a dimension, each once, in the order of labels. */
export function itemsOfDimension(
  engagement: ParetoInput['engagement'],
  met: MetNames,
  labels: ParetoLabels,
  dimension: Dimension,
): readonly DimensionItem[] {
  return unorderedItems(engagement, met, labels, dimension).sort(compareLabels)
}

function unorderedItems(
  engagement: ParetoInput['engagement'],
  met: MetNames,
  labels: ParetoLabels,
  dimension: Dimension,
): DimensionItem[] {
  if (isFieldDimension(dimension)) return met.fieldValues.map((value) => ({ key: value, label: value }))
  switch (dimension) {
    case 'category':
      return [...builtInCategories.map((key) => ({ key, label: labels.categories[key] })), ...engagement.categories.map(named)]
    case 'root-cause':
      return engagement.rootCauses.map(titled)
    case 'unit':
      return engagement.units.map(named)
    case 'promise':
      return engagement.promises.map(({ id, text }) => ({ key: id, label: text }))
    case 'failure-point':
      return engagement.failurePoints.map(titled)
    case 'stage':
      return engagement.stages.map(named)
    case 'touchpoint':
      return engagement.touchpoints.map(named)
    case 'channel':
      return Array.from(channelsOf(engagement, met.channels), (channel) => ({ key: channel, label: channel }))
  }
}

/**
 * The items that have a bar. Without steps, all, but places of a target journey, where nobody is yet, only when something is there.
 * Within steps, those that something was measured for, also at 0; and among root causes every one of the category or unit stepped into.
 */
export function itemsWithin(
  input: ParetoInput,
  dimension: Dimension,
  within: readonly ParetoStep[],
  met: { has(key: MassKey): boolean },
): readonly DimensionItem[] {
  const items = input.itemsOf(dimension)
  if (within.length === 0) {
    const targets = placesOfTargets(input.engagement)
    return items.filter(({ key }) => !targets.has(key) || met.has(key))
  }
  const homes = homesOf(input.engagement)
  const onlyHomes = within.every(({ dimension }) => dimension === 'category' || dimension === 'unit')
  const isHome = (key: string): boolean =>
    within.every((step) => {
      const home = step.dimension === 'unit' ? homes.unit.get(key) : homes.category.get(key)
      return home === undefined ? step.kind === 'unassigned' : keysOf(step).includes(home)
    })
  return items.filter(({ key }) => met.has(key) || (dimension === 'root-cause' && onlyHomes && isHome(key)))
}

/** The stages and touchpoints of journeys that are to replace another, by id. */
function placesOfTargets({ journeys, stages, touchpoints }: ParetoInput['engagement']): ReadonlySet<string> {
  const targets = journeys.filter(isTargetJourney)
  if (targets.length === 0) return new Set()
  const ofTargets = stages.filter(({ journey }) => targets.some(({ id }) => id === journey)).map(({ id }) => id)
  return new Set([...ofTargets, ...touchpoints.filter(({ stage }) => ofTargets.includes(stage)).map(({ id }) => id)])
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
