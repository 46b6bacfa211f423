import type { PlaceTally } from '../../../../shared/analysis/measures/tallies.ts'
import type { PlaceSums } from './PlaceSums.ts'

/** Where cases happened, by name; null where nothing is said. */
export interface NamedPlace {
  readonly stage: string | null
  readonly channel: string | null
  /** Nothing at all where no own dimension is told apart. */
  readonly field?: string | null
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

  constructor({ stage, channel, field }: NamedPlace, { cases, cost, uncosted }: PlaceSums, customers: () => number) {
    this.stage = stage
    this.channel = channel
    if (field !== undefined) this.field = field
    // What is left of a whole less its parts may end a last digit below zero.
    this.count = Math.max(0, cases.total)
    this.cost = Math.max(0, cost.total)
    this.countWithoutCost = Math.max(0, uncosted.total)
    this.#customers = customers
  }

  get customers(): number {
    return this.#customers()
  }
}
