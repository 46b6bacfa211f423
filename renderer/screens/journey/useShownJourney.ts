import { useCallback } from 'react'
import type { EngagementHead } from '../../../shared/contract/lists/engagementContract.ts'
import { useHeadPart } from '../../page/redrawing/useHeadPart.ts'
import { useRemembered } from '../../page/useRemembered.ts'
import { useRoute } from '../../page/useRoute.ts'
import { journeyInRoute } from './panel/journeyInRoute.ts'
import { stageInRoute } from './panel/stageInRoute.ts'

interface ShownJourney {
  /** Null is the main one. */
  readonly journey: string | null
  choose(journey: string | null): void
  /** Closes what is open and stays in the journey that it is of. */
  close(): void
}

/** The journey on the screen: that of what the address opens, else the one that was chosen last. */
export function useShownJourney(): ShownJourney {
  const { id, replaceId } = useRoute()
  const [chosen, setChosen] = useRemembered<string | null>('journey.journey', null)
  const opened = useHeadPart(useCallback((head: EngagementHead) => ({ of: journeyOf(head, id) }), [id])).of
  const journey = opened === undefined ? chosen : opened
  const choose = useCallback(
    (next: string | null): void => {
      setChosen(next)
      replaceId(null)
    },
    [setChosen, replaceId],
  )
  const close = useCallback(() => choose(journey), [choose, journey])
  return { journey, choose, close }
}

function journeyOf({ stages, touchpoints }: EngagementHead, id: string | null): string | null | undefined {
  const touchpoint = touchpoints.find((one) => one.id === id)
  const begins = journeyInRoute(null)
  if (touchpoint === undefined && id?.startsWith(begins)) return id === begins ? null : id.slice(begins.length)
  const stage = stages.find((one) => (touchpoint === undefined ? stageInRoute(one.id) === id : one.id === touchpoint.stage))
  return stage === undefined ? undefined : (stage.journey ?? null)
}
