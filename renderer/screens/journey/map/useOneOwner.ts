import { useMemo } from 'react'
import type { OneOwner } from '../../../../shared/analysis/journey/journeyHands.ts'
import { useRemembered } from '../../../page/useRemembered.ts'

export interface TriedOwner {
  /** As far as it was chosen; null while nothing is tried. */
  readonly tried: OneOwner | null
  /** What the map counts with: nothing before it is known who takes whose place. */
  readonly owners: readonly OneOwner[]
  onTry(tried: OneOwner | null): void
}

/** One owner in the place of several hands of a journey, as it is being tried; it stays while the user looks at other screens. */
export function useOneOwner(journey: string | null): TriedOwner {
  const [tried, onTry] = useRemembered<OneOwner | null>(`journey.oneOwner.${journey ?? ''}`, null)
  const owners = useMemo(() => {
    const isWhole = tried !== null && tried.names.length > 1 && tried.owner.trim() !== ''
    return isWhole ? [{ ...tried, owner: tried.owner.trim() }] : []
  }, [tried])
  return { tried, owners, onTry }
}
