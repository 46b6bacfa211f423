import type { Stage } from '../../engagement/engagement.ts'
import { normaliseName } from '../../search/normaliseName.ts'

type Reading = NonNullable<Stage['competitors']>[number]

/** What customers give a competitor at a stage. */
export interface CompetitorScores {
  readonly name: string
  /** The latest, 0–10. */
  readonly score: number
  /** On the earliest day, where it was another score then. */
  readonly first: number | null
}

/**
 * Of each competitor its latest score and its first one, in the order in which they are named first. Readings without a day come
 * before those with one, and of equal days the later in the list counts.
 */
export function competitorScores(readings: readonly Reading[]): readonly CompetitorScores[] {
  const ofName = new Map<string, { first: Reading; last: Reading }>()
  for (const reading of readings) {
    const key = normaliseName(reading.name)
    const known = ofName.get(key)
    if (known === undefined) ofName.set(key, { first: reading, last: reading })
    else {
      if (dayOf(reading) < dayOf(known.first)) known.first = reading
      if (dayOf(reading) >= dayOf(known.last)) known.last = reading
    }
  }
  return Array.from(ofName.values(), ({ first, last: { name, score, ...told } }) => ({
    name,
    score,
    first: dayOf(first) === dayOf(told) || first.score === score ? null : first.score,
  }))
}

function dayOf({ on }: Pick<Reading, 'on'>): string {
  return on ?? ''
}
