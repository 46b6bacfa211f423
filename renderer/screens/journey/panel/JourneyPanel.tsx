import type { ReactNode } from 'react'
import type { JourneyMap } from '../../../../shared/contract/analysis/journeyContract.ts'
import { useHead } from '../../../page/useHead.ts'
import { JourneyDetails } from './JourneyDetails.tsx'
import { journeyInRoute } from './journeyInRoute.ts'
import { MainJourneyDetails } from './MainJourneyDetails.tsx'
import { StagePanel } from './StagePanel.tsx'
import { stageInRoute } from './stageInRoute.ts'
import { TouchpointPanel } from './TouchpointPanel.tsx'

interface JourneyPanelProps {
  readonly map: JourneyMap
  /** Of the address: a touchpoint, a stage as `stageInRoute` writes it, or a journey as `journeyInRoute` does. */
  readonly id: string | null
  onClose(): void
  /** Opens another place by its part of the address. */
  onOpen(id: string): void
  /** The journey on the map was deleted. */
  onGone(): void
}

/** The details that the address asks for; nothing where what it names is not on the map. */
export function JourneyPanel({ map, id, onClose, onOpen, onGone }: JourneyPanelProps): ReactNode {
  const head = useHead()
  const stored = head.touchpoints.find((touchpoint) => touchpoint.id === id)
  const touchpoint = map.stages.flatMap(({ touchpoints }) => touchpoints).find((one) => one.id === id)
  if (stored !== undefined && touchpoint !== undefined) {
    return <TouchpointPanel key={stored.id} touchpoint={touchpoint} stored={stored} map={map} onClose={onClose} onOpen={onOpen} />
  }
  if (id === journeyInRoute(null)) return <MainJourneyDetails onClose={onClose} />
  const journey = map.journeys.find((one) => journeyInRoute(one.id) === id)
  if (journey !== undefined) {
    return <JourneyDetails key={journey.id} journey={journey} map={map} onClose={onClose} onDeleted={onGone} />
  }
  const stage = head.stages.find((one) => stageInRoute(one.id) === id)
  return stage === undefined ? null : <StagePanel key={stage.id} stage={stage} map={map} onClose={onClose} onOpen={onOpen} />
}
