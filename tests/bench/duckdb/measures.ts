export const measures = ['count', 'cost', 'customers'] as const
export type Measure = (typeof measures)[number]

/** Those of these names, in our order. */
export function measuresOf(names: readonly string[]): readonly Measure[] {
  return measures.filter((measure) => names.includes(measure))
}
