import { chanceOfUnlikelier } from '../numbers/chanceOfUnlikelier.ts'

/**
 * The exact conditional test, two-sided, of two Poisson rates that were counted over exposures above 0 (months, or a volume):
 * with their sum given, how likely an outcome is that is not likelier than this one, from 0 to 1. 1 where nothing was counted.
 * Throws a RangeError on a count that is not a whole number from 0, or an exposure that is not above 0.
 */
export function ratesDiffer(cases: number, exposure: number, otherCases: number, otherExposure: number): number {
  for (const count of [cases, otherCases]) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is no count`)
  }
  for (const base of [exposure, otherExposure]) {
    if (!(base > 0 && base < Number.POSITIVE_INFINITY)) throw new RangeError(`${base} is no exposure`)
  }
  const all = cases + otherCases
  const odds = exposure / otherExposure
  const mode = Math.min(all, Math.floor((all + 1) * (odds / (1 + odds))))
  const ratioUp = (k: number) => ((all - k) / (k + 1)) * odds
  return chanceOfUnlikelier({ least: 0, most: all, mode, ratioUp }, cases)
}
