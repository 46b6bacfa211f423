import type { ReactNode } from 'react'
import type { JourneyMap } from '../../../../shared/contract/analysis/journeyContract.ts'
import { useHead } from '../../../page/useHead.ts'
import { StagePanel } from './StagePanel.tsx'
import { stageInRoute } from './stageInRoute.ts'
import { TouchpointPanel } from './TouchpointPanel.tsx'

interface JourneyPanelProps {
  readonly map: JourneyMap
  /** Of the address: a touchpoint, or a stage as `stageInRoute` writes it. */
  readonly id: string | null
  onClose(): void
}

/** The details that the address asks for; nothing where what it names is not on the map. */
export function JourneyPanel({ map, id, onClose }: JourneyPanelProps): ReactNode {
  const head = useHead()
  const stored = head.touchpoints.find((touchpoint) => touchpoint.id === id)
  const touchpoint = map.stages.flatMap(({ touchpoints }) => touchpoints).find((one) => one.id === id)
  if (stored !== undefined && touchpoint !== undefined) {
    return <TouchpointPanel key={stored.id} touchpoint={touchpoint} stored={stored} map={map} onClose={onClose} />
  }
  const stage = head.stages.find((one) => stageInRoute(one.id) === id)
  return stage === undefined ? null : <StagePanel key={stage.id} stage={stage} onClose={onClose} />
}
