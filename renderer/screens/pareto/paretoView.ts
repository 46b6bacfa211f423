import type { ParetoQuery } from '../../../shared/contract/paretoContract.ts'
import type { Dimension, Measure } from '../../../shared/model/vocabulary.ts'

/** What the user asked of the Pareto screen. */
export interface ParetoScreenView {
  readonly by: Dimension
  /** null: as the engagement measures its plan. */
  readonly measure: Measure | null
  readonly threshold: number
  readonly top: number | null
  readonly from: string | null
  readonly to: string | null
  /** The bars gone into, outermost first. */
  readonly within: readonly Step[]
}

interface Step {
  readonly by: Dimension
  readonly key: string
}

export const firstView: ParetoScreenView = {
  by: 'root-cause',
  measure: null,
  threshold: 80,
  top: null,
  from: null,
  to: null,
  within: [],
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

export function toQuery(view: ParetoScreenView, measure: Measure, language: ParetoQuery['language']): ParetoQuery {
  const { by, threshold, top, from, to, within } = view
  return { by, measure, threshold, top, from, to, within: [...within], language }
}
