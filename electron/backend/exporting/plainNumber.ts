/** A number in digits that can be read in one way: three decimals look like thousands, so they are four. */
export function plainNumber(value: number): string {
  const digits = value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
  return /\.\d{3}$/u.test(digits) ? `${digits}0` : digits
}
