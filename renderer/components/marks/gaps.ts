/** How far from a promise it is: 0 kept, 4 broken. */
export const gaps = [0, 1, 2, 3, 4] as const

/** The gap as one of the five; what no list holds reads as the widest. */
export function gapOf(gap: number): (typeof gaps)[number] {
  return gaps.find((one) => one === gap) ?? 4
}
