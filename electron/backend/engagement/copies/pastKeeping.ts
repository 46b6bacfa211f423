const alwaysKept = 5
const daysKept = 30
const millisecondsPerDay = 86_400_000

/**
 * Of what was found when a file had to be brought back, what need not be kept any more: all but the newest five, once it is
 * a month old. An unreadable time is that of the longest ago.
 */
export function pastKeeping<Kept extends { readonly time: number }>(found: readonly Kept[], now: Date): readonly Kept[] {
  const oldest = now.getTime() - daysKept * millisecondsPerDay
  const timeOf = ({ time }: Kept) => (Number.isNaN(time) ? 0 : time)
  return found
    .toSorted((a, b) => timeOf(b) - timeOf(a))
    .slice(alwaysKept)
    .filter((one) => timeOf(one) < oldest)
}
