import { catalogue, type ListKey } from '../../engagement/catalogue.ts'
import type { Settings } from '../../engagement/engagement.ts'

const settings = [
  'name',
  'language',
  'currency',
  'severityWeights',
  'period',
  'plan',
  'tolerableCancellation',
  'neutralScore',
  'working',
  'kickOff',
  'mainJourney',
  'reviewNotes',
  'hiddenPeople',
] as const satisfies readonly (keyof Settings)[]

export type EngagementSource = (typeof settings)[number] | ListKey

/** What of an engagement can be read apart: each setting and each list, of occurrences their rollups. A value that no commit touched stays the same one. */
export const engagementSources: readonly EngagementSource[] = [
  ...settings,
  // Object.keys forgets that a catalogue has these keys alone.
  ...(Object.keys(catalogue) as ListKey[]),
]

/** What an answer of the backend can depend on, besides its input. */
export const sources = [
  ...engagementSources,
  /** What can be undone and redone. */
  'history',
  /** Which file is open, and on which host. */
  'session',
  /** The files that can be opened again. */
  'knownFiles',
  'preferences',
] as const

export type Source = (typeof sources)[number]

/** All that is another with another file; what the user prefers is theirs. */
export const fileSources = sources.filter((source) => source !== 'preferences')

export function isEngagementSource(key: unknown): key is EngagementSource {
  return engagementSources.some((source) => source === key)
}
