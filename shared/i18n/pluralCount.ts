/**
 * The number that chooses the plural form of an amount as it is shown: one decimal below 10, else none. Whole numbers keep
 * their own form; the plural rules of Hebrew would call a half "one", so that a fraction never counts as less than 1.5.
 */
export function pluralCount(amount: number): number {
  const shown = Math.abs(amount) < 10 ? Math.round(amount * 10) / 10 : Math.round(amount)
  return Number.isInteger(shown) ? shown : Math.max(shown, 1.5)
}
