/*
 * How numbers are rounded wherever they are shown. A value is rounded by itself alone, so that it reads the same on every
 * screen; where values that are shown make up another one, `roundedSum` and `roundedApart` reckon with what is shown.
 */

/** Sums in another order end in other last bits: 338.49999999999994 and 338.5 are one number to whoever reads them. */
const reliableDigits = 14
const largestSettled = 10 ** reliableDigits

function settled(value: number): number {
  return Math.abs(value) < largestSettled ? Number(value.toPrecision(reliableDigits)) : value
}

/** The decimals of a number as it is shown: none from 100, one from 1, below that two digits that say something. */
export function shownDigits(value: number): number {
  const size = settled(Math.abs(value))
  if (size >= 100 || size === 0) return 0
  return size >= 1 ? 1 : Math.min(12, 1 - Math.floor(Math.log10(size)))
}

/** The value to so many decimals, halves away from zero; what is shown unless the digits are given. */
export function rounded(value: number, digits = shownDigits(value)): number {
  const factor = 10 ** digits
  const whole = Math.round(settled(Math.abs(settled(value)) * factor))
  return whole === 0 ? 0 : (Math.sign(value) * whole) / factor
}

/** The largest value of so many decimals that is no larger, for what must not look more than it is. */
export function roundedDown(value: number, digits: number): number {
  const factor = 10 ** digits
  return Math.floor(settled(settled(value) * factor)) / factor
}

/** In how many of a hundred, for a share 0–1. All and none are said only of what is quite so: what is nearly all is 99, nearly none 1. */
export function timesInHundred(share: number): number {
  if (share <= 0) return 0
  return share >= 1 ? 100 : Math.min(99, Math.max(1, rounded(100 * share, 0)))
}

/** What the parts come to as they are shown, each with the decimals that `digitsOf` gives it. */
export function roundedSum(parts: readonly number[], digitsOf: (part: number) => number = shownDigits): number {
  return settled(parts.reduce((sum, part) => sum + rounded(part, digitsOf(part)), 0))
}

const mostDigits = 6

/** Two values rounded alike: to the digits of the larger, or as many more as it takes to tell them apart. `fixed` digits stay. */
export function roundedApart(
  before: number,
  after: number,
  fixed?: number,
): { readonly before: number; readonly after: number; readonly digits: number } {
  const isSame = Math.abs(after - before) <= 1e-9 * Math.max(before, after)
  let digits = fixed ?? shownDigits(Math.max(before, after))
  while (!isSame && fixed === undefined && digits < mostDigits && rounded(before, digits) === rounded(after, digits)) digits += 1
  return { before: rounded(before, digits), after: rounded(after, digits), digits }
}
