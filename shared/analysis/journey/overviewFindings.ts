import type { Journey, Stage, Touchpoint } from '../../engagement/engagement.ts'
import { isTargetJourney } from '../../model/lists/journey/isTargetJourney.ts'
import type { PromiseRow } from './promiseLedger.ts'
import { touchpointScores } from './touchpointScores.ts'

/** A touchpoint where the organisation thinks better of itself than its customers do. */
export interface WidestGap {
  readonly id: string
  readonly name: string
  readonly stage: string
  /** 0–10, each. */
  readonly customer: number
  readonly organisation: number
}

interface Journeys {
  readonly journeys: readonly Journey[]
  readonly stages: readonly Stage[]
  readonly touchpoints: readonly Touchpoint[]
}

/** The widest gaps of all journeys of today, the widest first, of equal ones the first along the way; none of a journey that is only aimed at. */
export function widestGapsOfToday({ journeys, stages, touchpoints }: Journeys, most: number): readonly WidestGap[] {
  const targets = new Set(journeys.filter(isTargetJourney).map(({ id }) => id))
  const today = new Map(
    stages.flatMap(({ id, name, journey }) => (journey !== undefined && targets.has(journey) ? [] : [[id, name]])),
  )
  return touchpoints
    .flatMap((touchpoint) => {
      const stage = today.get(touchpoint.stage)
      const { customer, organisation } = touchpointScores(touchpoint)
      if (stage === undefined || customer === null || organisation === null || organisation <= customer) return []
      return [{ id: touchpoint.id, name: touchpoint.name, stage, customer, organisation }]
    })
    .sort((one, other) => other.organisation - other.customer - (one.organisation - one.customer))
    .slice(0, most)
}

/** From this gap on a promise is mostly not kept. */
export const wideGap = 3

export interface UnkeptPromises {
  readonly count: number
  readonly worst: readonly (Pick<PromiseRow, 'id' | 'code' | 'text'> & { readonly gap: number })[]
}

/** How many promises are broken or mostly not kept, and the first of them; the ledger stands in its own order, worst first. */
export function unkeptPromises(ledger: readonly PromiseRow[], most: number): UnkeptPromises {
  const unkept = ledger.flatMap(({ id, code, text, gap }) =>
    gap === undefined || gap < wideGap ? [] : [{ id, code, text, gap }],
  )
  return { count: unkept.length, worst: unkept.slice(0, most) }
}
