import { replaceEqualDeep } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { handOverMarks, type MarkedHands } from '../../../../shared/analysis/journey/handOverMarks.ts'
import type { OneOwner } from '../../../../shared/analysis/journey/journeyHands.ts'
import type { MapStage } from '../../../../shared/analysis/journey/journeyMap.ts'

/** The hands of each touchpoint by id; the same objects as before wherever nothing changed, so that only those cards are drawn anew whose hands did. */
export function useMarkedHands(stages: readonly MapStage[], owners: readonly OneOwner[]): ReadonlyMap<string, MarkedHands> {
  const shown = useRef<ReadonlyMap<string, MarkedHands>>(new Map())
  return useMemo(() => {
    const before = shown.current
    const marked = handOverMarks(
      stages.flatMap(({ touchpoints }) => touchpoints),
      owners,
    )
    const now = new Map([...marked].map(([id, hands]) => [id, replaceEqualDeep(before.get(id), hands)]))
    const isSame = now.size === before.size && [...now].every(([id, hands]) => before.get(id) === hands)
    shown.current = isSame ? before : now
    return shown.current
  }, [stages, owners])
}
