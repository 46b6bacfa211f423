const millisecondsPerDay = 86_400_000

/** How many days lie between two ISO days, the first before the second; below 0 the other way round. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay)
}
