/** What a user gives for an uncertain quantity: one number, or low, likely and high. */
export type EstimateInput = number | readonly [low: number, likely: number, high: number]

export interface Estimate {
  readonly low: number
  readonly likely: number
  readonly high: number
}

/** One number is a fixed value: low = likely = high. */
export function toEstimate(input: EstimateInput): Estimate {
  if (typeof input === 'number') return { low: input, likely: input, high: input }
  const [low, likely, high] = input
  return { low, likely, high }
}

export const estimateParts = ['low', 'likely', 'high'] as const
export type EstimatePart = (typeof estimateParts)[number]

/**
 * An estimate with one of its numbers changed; the others move along so that low ≤ likely ≤ high still holds. Null empties
 * the number: without a low or high it is one number again, without a likely it is nothing.
 */
export function withEstimatePart(
  before: EstimateInput | null,
  part: EstimatePart,
  value: number | null,
): number | [number, number, number] | null {
  if (before === null) return value
  const { low, likely, high } = toEstimate(before)
  if (value === null) return part === 'likely' ? null : likely
  switch (part) {
    case 'low':
      return [value, Math.max(value, likely), Math.max(value, high)]
    case 'likely':
      return typeof before === 'number' ? value : [Math.min(low, value), value, Math.max(high, value)]
    case 'high':
      return [Math.min(low, value), Math.min(likely, value), value]
  }
}
