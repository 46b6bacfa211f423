import type { DimensionItem, ParetoInput } from '../../../shared/analysis/pareto/pareto.ts'
import { itemsOfDimension, type MetNames } from '../../../shared/analysis/pareto/paretoItems.ts'
import { paretoLabels } from '../../../shared/i18n/paretoLabels.ts'
import { type Dimension, fieldOf, type Language } from '../../../shared/model/vocabulary.ts'
import { derivation } from './derivation.ts'
import type { EngagementState } from './EngagementState.ts'
import { attributions } from './impacts.ts'
import { type AskedPeriod, tallies } from './occurrences.ts'

function metNames(state: EngagementState, dimension: Dimension): MetNames {
  const field = fieldOf(dimension)
  const none = { from: null, to: null }
  return {
    channels: dimension === 'channel' ? tallies(state).channels : [],
    fieldValues: field === null ? [] : (tallies(state, none, field).fieldValues ?? []),
  }
}

const itemsOf = derivation((state, dimension: Dimension, language: Language): readonly DimensionItem[] =>
  itemsOfDimension(state.engagement, metNames(state, dimension), paretoLabels(language), dimension),
)

/**
 * The engagement ready for charts of a period by some dimensions, of which one may be the team's own; what a chart does not look
 * at it does not read.
 */
export function paretoInputOf(
  state: EngagementState,
  asked: AskedPeriod,
  language: Language,
  dimensions: readonly Dimension[] = [],
): ParetoInput {
  const field = dimensions.map(fieldOf).find((one) => one !== null) ?? null
  return {
    engagement: state.engagement,
    tallies: tallies(state, asked, field),
    labels: paretoLabels(language),
    attributions: attributions(state),
    itemsOf: (dimension) => itemsOf(state, dimension, language),
  }
}
