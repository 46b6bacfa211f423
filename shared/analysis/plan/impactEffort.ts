import type { Plan } from './plan.ts'

/** A fix by what it still adds and what it takes. */
export interface EffortPoint {
  /** The fix's id. */
  readonly fix: string
  /** Its short code, else its title. */
  readonly name: string
  readonly days: number
  /** What it adds after those above it, per month; of a fix outside the plan, what it would add to it. */
  readonly adds: number
  /** What it would remove alone, per month. */
  readonly alone: number
  readonly planned: boolean
  /** Adds at least as much as the middle fix and takes no more days than it. */
  readonly quick: boolean
}

/** Of fewer there is no middle to speak of. */
const fewestToCompare = 3

/**
 * The fixes of a plan in their order, then those outside it, each by days and by what it still adds. `daysOf` gives null for a fix
 * that has no days, or that is no more to be chosen: such have no place.
 */
export function impactEffort(
  { items, left }: Pick<Plan, 'items' | 'left'>,
  daysOf: (fix: string) => number | null,
): readonly EffortPoint[] {
  const all = [...items.map((item) => ({ ...item, planned: true })), ...left.map((item) => ({ ...item, planned: false }))]
  const points = all.flatMap(({ fix, name, marginal, standalone, planned }) => {
    const days = daysOf(fix)
    return days === null ? [] : [{ fix, name, days, adds: marginal, alone: standalone, planned }]
  })
  const useful = points.filter(({ adds }) => adds > 0)
  const isComparable = useful.length >= fewestToCompare
  const middleAdds = middle(useful.map(({ adds }) => adds))
  const middleDays = middle(useful.map(({ days }) => days))
  return points.map((point) => ({
    ...point,
    quick: isComparable && point.adds > 0 && point.adds >= middleAdds && point.days <= middleDays,
  }))
}

/** The median; of an even number of values the mean of the two in the middle. */
function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}
