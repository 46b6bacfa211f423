import type { Comparison } from './comparePeriods.ts'

/** Of a volume, what a rate is told for. */
const ofVolume = 1000

/** Counted cases of a side as a rate: for every 1,000 of the volume where both sides have one, else a month; without a period they stay cases. */
export function casesRate(
  cases: number,
  { before, after }: Pick<Comparison, 'before' | 'after'>,
  side: 'before' | 'after',
): number {
  const { volume, months } = side === 'before' ? before : after
  if (before.volume !== null && after.volume !== null && volume !== null) return (cases / volume) * ofVolume
  return cases / (months ?? 1)
}
