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
