/** The p of several tests after Holm, so that many tests do not find by their number alone; null, where none was made, stays. */
export function correctByHolm(ps: readonly (number | null)[]): (number | null)[] {
  const ascending = ps.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((one, other) => one.p - other.p)
  const corrected: (number | null)[] = ps.map(() => null)
  let least = 0
  for (const [rank, { p, index }] of ascending.entries()) {
    least = Math.max(least, Math.min(1, p * (ascending.length - rank)))
    corrected[index] = least
  }
  return corrected
}
