import { takenOver } from '../../../../shared/analysis/journey/takenOver.ts'
import type { Stage, Touchpoint } from '../../../../shared/engagement/engagement.ts'
import { applyPatch, type Patch } from '../../../../shared/model/patch.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { mergePlaces } from '../../store/mergePlaces.ts'
import { updateItem } from '../../store/updateItem.ts'
import { refuseBrokenItems } from '../lists/refuseBrokenItems.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'

interface Merge {
  readonly kind: 'stage' | 'touchpoint'
  /** It stays; what is said of the other is taken over. */
  readonly kept: string
  readonly duplicate: string
}

/**
 * Makes one place of two that are the same, as one change. @throws Refusal `gone`, `duplicate-id` for one and the same;
 * RuleBroken where touchpoints would then depend on one another in a circle
 */
export function mergeJourneyPlaces(current: OpenEngagement, { kind, kept, duplicate }: Merge): void {
  if (kept === duplicate) throw new Refusal('duplicate-id')
  if (kind === 'stage') mergeStages(current, kept, duplicate)
  else mergeTouchpoints(current, kept, duplicate)
}

function mergeStages(current: OpenEngagement, kept: string, duplicate: string): void {
  const { stages } = current.state.engagement
  const [stays, goes] = [existing(stages, kept), existing(stages, duplicate)]
  const patch: Patch<Stage> = {
    ...(goes.competitors === undefined ? {} : { competitors: [...(stays.competitors ?? []), ...goes.competitors] }),
    // Neither can be what the one that is made of both replaces.
    ...(stays.targetOf === duplicate ? { targetOf: null } : {}),
  }
  current.write('stage.merge', { title: stays.name }, (transaction) => {
    if (Object.keys(patch).length > 0) updateItem(transaction, 'stages', kept, patch)
    mergePlaces(transaction, 'stages', { kept, duplicate })
  })
}

function mergeTouchpoints(current: OpenEngagement, kept: string, duplicate: string): void {
  const { state } = current
  const { touchpoints } = state.engagement
  const [stays, goes] = [existing(touchpoints, kept), existing(touchpoints, duplicate)]
  const patches = patchesOf(state, stays, goes)
  const after = touchpoints
    .filter(({ id }) => id !== duplicate)
    .map((touchpoint) => applyPatch(touchpoint, patches.get(touchpoint.id) ?? {}))
  refuseBrokenItems(state, 'touchpoints', after)
  current.write('touchpoint.merge', { title: stays.name }, (transaction) => {
    mergePlaces(transaction, 'touchpoints', { kept, duplicate })
    // Failure points of another stage follow the touchpoint that they are at now.
    for (const [id, patch] of patches) updateItem(transaction, 'touchpoints', id, patch)
  })
}

/** What changes in the touchpoints that stay: the kept one takes over what was said of the other, and nobody needs the other any more. */
function patchesOf({ engagement: { touchpoints } }: EngagementState, stays: Touchpoint, goes: Touchpoint) {
  const needs = (touchpoint: Touchpoint): string[] =>
    [...new Set((touchpoint.dependsOn ?? []).map((id) => (id === goes.id ? stays.id : id)))].filter((id) => id !== touchpoint.id)
  const patches = new Map<string, Patch<Touchpoint>>()
  for (const touchpoint of touchpoints) {
    if (touchpoint.dependsOn?.includes(goes.id)) patches.set(touchpoint.id, { dependsOn: needs(touchpoint) })
  }
  const { dependsOn: theirs = [], targetOf } = goes
  const dependsOn = [...new Set([...needs(stays), ...theirs.filter((id) => id !== stays.id)])]
  const target = stays.targetOf ?? targetOf
  patches.set(stays.id, {
    ...takenOver(stays, goes),
    dependsOn,
    ...(target === undefined || target === goes.id || target === stays.id ? {} : { targetOf: target }),
  })
  return patches
}

function existing<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item {
  const item = items.find((one) => one.id === id)
  if (item === undefined) throw new Refusal('gone')
  return item
}
