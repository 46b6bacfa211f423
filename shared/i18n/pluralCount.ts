import { rounded } from './rounding.ts'

/**
 * The number that chooses the plural form of an amount as it is shown. Whole numbers keep their own form; the plural rules of
 * Hebrew would call a half "one", so that a fraction never counts as less than 1.5.
 */
export function pluralCount(amount: number): number {
  const shown = rounded(amount)
  return Number.isInteger(shown) ? shown : Math.max(shown, 1.5)
}
