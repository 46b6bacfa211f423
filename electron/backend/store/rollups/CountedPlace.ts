import type { CountedCost, PlaceTally } from '../../../../shared/analysis/measures/tallies.ts'
import type { PlaceSums } from './PlaceSums.ts'

/** Where cases happened, by name; null where nothing is said. */
export interface NamedPlace {
  readonly stage: string | null
  readonly channel: string | null
  /** Nothing at all where no own dimension is told apart. */
  readonly field?: string | null
}

/** What sums come to. What is left of a whole less its parts may end a last digit below zero. */
export function countedIn({ cases, cost, uncosted }: PlaceSums): CountedCost & { readonly count: number } {
  return {
    count: Math.max(0, cases.total),
    cost: Math.max(0, cost.total),
    countWithoutCost: Math.max(0, uncosted.total),
  }
}

/** The tally of a place from its sums; customers are counted when they are first asked for. */
export class CountedPlace implements PlaceTally {
  readonly stage: string | null
  readonly channel: string | null
  readonly field?: string | null
  readonly count: number
  readonly cost: number
  readonly countWithoutCost: number
  readonly #customers: () => number

  constructor({ stage, channel, field }: NamedPlace, sums: PlaceSums, customers: () => number) {
    const { count, cost, countWithoutCost } = countedIn(sums)
    this.stage = stage
    this.channel = channel
    if (field !== undefined) this.field = field
    this.count = count
    this.cost = cost
    this.countWithoutCost = countWithoutCost
    this.#customers = customers
  }

  get customers(): number {
    return this.#customers()
  }
}
