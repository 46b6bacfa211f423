import type { Engagement, Occurrence, Period } from '../../model/engagement.ts'
import { effectivePeriod } from '../../model/months.ts'
import { addTo, ExactSum, exactSum } from '../numbers/ExactSum.ts'
import type { FailurePointTally, PlaceTally, Tallies } from './tallies.ts'

/**
 * Adds up the occurrences of the period: the asked one, each missing end from the engagement's or from the occurrences
 * themselves (design section 5). Both ends count. One pass.
 */
export function tallyOccurrences(engagement: Pick<Engagement, 'period' | 'occurrences'>, asked: Partial<Period> = {}): Tallies {
  const period = effectivePeriod(engagement, asked)
  const channels = new Set<string>()
  const months = new Map<string, ExactSum>()
  const byFailurePoint = new Map<string, TallyBuilder>()
  for (const occurrence of engagement.occurrences) {
    if (occurrence.channel !== undefined) channels.add(occurrence.channel)
    const tally = byFailurePoint.get(occurrence.failurePoint) ?? new TallyBuilder()
    byFailurePoint.set(occurrence.failurePoint, tally)
    if (period === null || occurrence.on < period.from || occurrence.on > period.to) continue
    tally.add(occurrence)
    addTo(months, occurrence.on.slice(0, 7), occurrence.count ?? 1)
  }
  const built = new Map<string, FailurePointTally>()
  for (const [id, tally] of byFailurePoint) built.set(id, tally.build())
  const byMonth = Array.from(months, ([month, sum]) => ({ month, count: sum.total }))
  byMonth.sort((a, b) => (a.month < b.month ? -1 : 1))
  return { period, byFailurePoint: built, months: byMonth, channels: [...channels] }
}

class TallyBuilder {
  #customers = new Set<string>()
  #places = new Map<string, PlaceBuilder>()

  add(occurrence: Occurrence): void {
    const { stage = null, channel = null, customer } = occurrence
    const key = `${stage?.length ?? -1} ${stage ?? ''}${channel ?? ''}`
    const place = this.#places.get(key) ?? new PlaceBuilder(stage, channel)
    this.#places.set(key, place)
    place.add(occurrence)
    if (customer !== undefined) this.#customers.add(customer)
  }

  build(): FailurePointTally {
    const places = Array.from(this.#places.values(), (place) => place.build())
    return { cases: exactSum(places.map(({ count }) => count)), customers: this.#customers.size, places }
  }
}

class PlaceBuilder {
  #stage: string | null
  #channel: string | null
  #count = new ExactSum()
  #cost = new ExactSum()
  #countWithoutCost = new ExactSum()
  #customers = new Set<string>()

  constructor(stage: string | null, channel: string | null) {
    this.#stage = stage
    this.#channel = channel
  }

  add({ count = 1, cost, customer }: Occurrence): void {
    this.#count.add(count)
    if (cost === undefined) this.#countWithoutCost.add(count)
    else this.#cost.add(cost)
    if (customer !== undefined) this.#customers.add(customer)
  }

  build(): PlaceTally {
    return {
      stage: this.#stage,
      channel: this.#channel,
      count: this.#count.total,
      cost: this.#cost.total,
      countWithoutCost: this.#countWithoutCost.total,
      customers: this.#customers.size,
    }
  }
}
