import { type Dimension, dimensions } from '../../../shared/model/vocabulary.ts'
import { screenPath } from '../screenPath.ts'

interface Bar {
  readonly by: Dimension
  readonly key: string
}

/** Where the chart of what is behind one bar is: the Pareto of a stage or a touchpoint. */
export function paretoBarPath({ by, key }: Bar): string {
  return screenPath('pareto', `${by}~${key}`)
}

/** The bar that the address of the chart names, as `paretoBarPath` writes it; null for anything else. */
export function paretoBarIn(id: string | null): Bar | null {
  const by = dimensions.find((dimension) => id?.startsWith(`${dimension}~`))
  return id === null || by === undefined ? null : { by, key: id.slice(by.length + 1) }
}
