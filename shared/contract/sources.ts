import type { Engagement } from '../model/engagement.ts'

/** What of an engagement can be read apart: each setting and each list. A value that no commit touched stays the same one. */
const engagementSources = [
  'name',
  'language',
  'currency',
  'severityWeights',
  'period',
  'plan',
  'categories',
  'stages',
  'touchpoints',
  'failurePoints',
  'rootCauses',
  'traces',
  'fixes',
  'occurrences',
] as const satisfies readonly (keyof Engagement)[]

export type EngagementSource = (typeof engagementSources)[number]

export function isEngagementSource(key: unknown): key is EngagementSource {
  return engagementSources.some((source) => source === key)
}
