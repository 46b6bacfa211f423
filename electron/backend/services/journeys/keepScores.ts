import type { Touchpoint } from '../../../../shared/engagement/engagement.ts'
import { touchpoints as descriptor } from '../../../../shared/model/lists/journey/touchpoints.ts'
import type { Patch } from '../../../../shared/model/patch.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { updateItem } from '../../store/updateItem.ts'
import { namedFields } from '../lists/namedFields.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'

interface Scores {
  readonly touchpoint: string
  /** 0–10. */
  readonly customer: number
  readonly organisation?: number | undefined
  /** The ISO day on which they were given. */
  readonly on: string
}

/**
 * The scores that a workshop gives a touchpoint: the customers' one as an assumed reading of that day, in the place of another
 * assumed one of the same day. One change. @throws Refusal `gone` when there is no such touchpoint
 */
export function keepScores(current: OpenEngagement, { touchpoint: id, customer, organisation, on }: Scores): void {
  const { state } = current
  const touchpoint = state.engagement.touchpoints.find((one) => one.id === id)
  if (touchpoint === undefined) throw new Refusal('gone')
  const others = (touchpoint.scoreReadings ?? []).filter((reading) => reading.on !== on || reading.assumed !== true)
  const readings = [...others, { on, score: customer, assumed: true }].sort((one, other) => (one.on < other.on ? -1 : 1))
  const patch: Patch<Touchpoint> = {
    scoreReadings: readings,
    customerScore: readings.at(-1)?.score ?? customer,
    ...(organisation === undefined ? {} : { organisationScore: organisation }),
  }
  const fields = namedFields(state, descriptor, patch)
  current.writeFields({ key: 'touchpoint.update', params: { title: touchpoint.name }, fields }, (transaction) =>
    updateItem(transaction, 'touchpoints', id, patch),
  )
}
