export const screenIds = ['overview', 'failure-points', 'trace', 'root-causes', 'fixes', 'plan', 'pareto', 'settings'] as const
export type ScreenId = (typeof screenIds)[number]

/** Where a screen is, with the item it shows: `/trace/FP-id`. Ids are encoded, whatever they hold. */
export function screenPath(screen: ScreenId, id?: string): string {
  return id === undefined ? `/${screen}` : `/${screen}/${encodeURIComponent(id)}`
}
