import type { ChangeKey } from '../../../../shared/engagement/changeLabel.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { changeFailurePoint } from '../../store/failurePointPlaces.ts'
import { removeItem } from '../../store/removeItem.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'

interface Removal {
  readonly kind: 'journey' | 'stage' | 'touchpoint'
  readonly id: string
  /** What becomes of failure points that stand there: they stay without a place, or go too. */
  readonly failurePoints: 'keep' | 'delete'
}

/**
 * Deletes a place with everything on it as one change: a journey with its stages, a stage with its touchpoints. Failure points that go take
 * their traces and cases along. @throws Refusal `gone`; `in-use` where cases of others are recorded at the stage
 */
export function removePlace(current: OpenEngagement, { kind, id, failurePoints: fate }: Removal): void {
  const { journeys, stages, touchpoints, failurePoints } = current.state.engagement
  const goingStages = stages.filter((stage) => (kind === 'journey' ? stage.journey === id : kind === 'stage' && stage.id === id))
  const ofStages = new Set(goingStages.map((stage) => stage.id))
  const going = touchpoints.filter(
    (touchpoint) => ofStages.has(touchpoint.stage) || (kind === 'touchpoint' && touchpoint.id === id),
  )
  const gone = new Set(going.map((touchpoint) => touchpoint.id))
  const standing = failurePoints.filter(({ stage = '', touchpoint = '' }) => ofStages.has(stage) || gone.has(touchpoint))
  const named = [...journeys, ...goingStages, ...going].find((one) => one.id === id)
  if (named === undefined) throw new Refusal('gone')
  const key: ChangeKey = `${kind}.delete`
  current.write(key, { title: named.name }, (transaction) => {
    for (const failurePoint of standing) {
      if (fate === 'delete') removeItem(transaction, 'failurePoints', failurePoint.id)
      else changeFailurePoint(transaction, failurePoint.id, { touchpoint: null, stage: null })
    }
    for (const touchpoint of going) removeItem(transaction, 'touchpoints', touchpoint.id)
    for (const stage of goingStages) removeItem(transaction, 'stages', stage.id)
    if (kind === 'journey') removeItem(transaction, 'journeys', id)
  })
}
