/** Of a volume, what a rate is told for. */
const ofVolume = 1000

/** What cases of one side of a comparison are counted over. */
export interface Exposure {
  /** Null without a period. */
  readonly months: number | null
  /** Null where none is asked for, or there is none. */
  readonly volume: number | null
}

/** Counted cases of a side as a rate: for every 1,000 of the volume where both sides have one, else a month; without a period they stay cases. */
export function casesRate(
  cases: number,
  { before, after }: { readonly before: Exposure; readonly after: Exposure },
  side: 'before' | 'after',
): number {
  const { volume, months } = side === 'before' ? before : after
  if (before.volume !== null && after.volume !== null && volume !== null) return (cases / volume) * ofVolume
  return cases / (months ?? 1)
}
