/** The value below which the share 0–1 of the values lies; of at least one value. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  const found = sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)]
  if (found === undefined) throw new Error('There is nothing to take a quantile of.')
  return found
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`
}

/** A measured figure beside its goal, in one line. */
export function against(title: string, measured: string, goal: string, isMet: boolean): string {
  return `${isMet ? 'met   ' : 'MISSED'}  ${title}: ${measured} (goal ${goal})`
}
