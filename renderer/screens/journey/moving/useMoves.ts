import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { TouchpointPlace } from '../../../../shared/analysis/journey/movedPlaces.ts'
import type { MapCommandId } from '../../../../shared/commands/catalogue.ts'
import type { JourneyMap } from '../../../../shared/contract/analysis/journeyContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useSave } from '../../../page/redrawing/useSave.ts'
import { type MovedPlace, mapMoves } from './mapMoves.ts'

/** Steps of touchpoints and stages, each one change, however fast they follow one another. */
export function useMoveSteps(): (command: MapCommandId, id: string) => void {
  const api = useApi()
  const moveTouchpoint = useSave(api.journey.moveTouchpoint.mutationOptions())
  const moveStage = useSave(api.journey.moveStage.mutationOptions())
  return (command, id) => {
    const move = mapMoves[command]
    if (move.kind === 'touchpoint') moveTouchpoint({ id, to: move.to })
    else moveStage({ id, to: move.to })
  }
}

interface Moves {
  /** Where the place that was moved last stands now, in words. */
  readonly said: string
  step(command: MapCommandId, id: string): void
  drop(touchpoint: string, place: TouchpointPlace): void
}

/** Moves on the map: the focus goes along with what is moved, and where it came to is said. */
export function useMoves(map: JourneyMap, ground: RefObject<HTMLElement | null>): Moves {
  const api = useApi()
  const step = useMoveSteps()
  const moveTouchpoint = useSave(api.journey.moveTouchpoint.mutationOptions())
  const wordsOf = usePlaceWords(map)
  const moved = useRef<string | null>(null)
  const [said, say] = useState('')
  const focusMoved = (id: string): void => {
    ground.current?.querySelector<HTMLElement>(`[data-moves][data-id="${CSS.escape(id)}"]`)?.focus()
  }
  const begin = (id: string): void => {
    moved.current = id
    focusMoved(id)
  }
  useEffect(() => {
    // What is pressed elsewhere takes the focus for good.
    const letGo = (): void => {
      moved.current = null
    }
    document.addEventListener('pointerdown', letGo)
    return () => document.removeEventListener('pointerdown', letGo)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the map that puts what moved to another place
  useLayoutEffect(() => {
    if (moved.current === null) return
    if (document.activeElement === document.body) focusMoved(moved.current)
    say(wordsOf(moved.current))
  }, [map])
  return {
    said,
    step: (command, id) => {
      begin(id)
      step(command, id)
    },
    drop: (id, to) => {
      begin(id)
      moveTouchpoint({ id, to })
    },
  }
}

/** Where a touchpoint or a stage stands. */
function usePlaceWords({ stages }: JourneyMap): (id: MovedPlace['id']) => string {
  const { t, format } = useLanguage()
  return (id) => {
    const stage = stages.find((one) => one.id === id || one.touchpoints.some((touchpoint) => touchpoint.id === id))
    if (stage === undefined) return ''
    const beside = stage.id === id ? stages : stage.touchpoints
    const at = beside.findIndex((one) => one.id === id)
    const place = { name: beside[at]?.name ?? '', place: format.number(at + 1), count: beside.length }
    return stage.id === id ? t('journeyMap.stageMoved', place) : t('journeyMap.moved', { ...place, stage: stage.name })
  }
}
