import type { DimensionItem, ParetoInput } from '../../../shared/analysis/pareto/pareto.ts'
import { itemsOfDimension } from '../../../shared/analysis/pareto/paretoItems.ts'
import { paretoLabels } from '../../../shared/i18n/paretoLabels.ts'
import type { Dimension, Language } from '../../../shared/model/vocabulary.ts'
import { derivation } from './derivation.ts'
import type { EngagementState } from './EngagementState.ts'
import { attributions } from './impacts.ts'
import { type AskedPeriod, tallies } from './occurrences.ts'

const itemsOf = derivation((state, dimension: Dimension, language: Language): readonly DimensionItem[] =>
  itemsOfDimension(state.engagement, dimension === 'channel' ? tallies(state).channels : [], paretoLabels(language), dimension),
)

/** The engagement ready for charts of a period; what a chart does not look at it does not read. */
export function paretoInputOf(state: EngagementState, asked: AskedPeriod, language: Language): ParetoInput {
  return {
    engagement: state.engagement,
    tallies: tallies(state, asked),
    labels: paretoLabels(language),
    attributions: attributions(state),
    itemsOf: (dimension) => itemsOf(state, dimension, language),
  }
}
