import type { ScreenId } from '../../shared/commands/screenIds.ts'

/** Where a screen is, with the item it shows: `/trace/FP-id`. Ids are encoded, whatever they hold. */
export function screenPath(screen: ScreenId, id?: string): string {
  return id === undefined ? `/${screen}` : `/${screen}/${encodeURIComponent(id)}`
}
