import type { StageStep, TouchpointStep } from '../../../../shared/analysis/journey/movedPlaces.ts'
import type { MapCommandId } from '../../../../shared/commands/catalogue.ts'

/** What can be moved on the map. */
type MovedKind = 'touchpoint' | 'stage'

export interface MovedPlace {
  readonly kind: MovedKind
  readonly id: string
}

type MapStep = { readonly kind: 'touchpoint'; readonly to: TouchpointStep } | { readonly kind: 'stage'; readonly to: StageStep }

/** What each command does. */
export const mapMoves = {
  'move-touchpoint-earlier': { kind: 'touchpoint', to: 'earlier' },
  'move-touchpoint-later': { kind: 'touchpoint', to: 'later' },
  'move-touchpoint-back': { kind: 'touchpoint', to: 'back' },
  'move-touchpoint-onward': { kind: 'touchpoint', to: 'onward' },
  'move-stage-back': { kind: 'stage', to: 'back' },
  'move-stage-onward': { kind: 'stage', to: 'onward' },
} as const satisfies Record<MapCommandId, MapStep>

/** The touchpoint or stage whose name has the focus, or is pressed; null elsewhere. */
export function placeAt(target: EventTarget): MovedPlace | null {
  const name = target instanceof Element ? target.closest<HTMLElement>('[data-moves]') : null
  const id = name?.dataset['id']
  if (name === null || id === undefined) return null
  return { kind: name.dataset['moves'] === 'stage' ? 'stage' : 'touchpoint', id }
}
