import { type EstimateInput, toEstimate } from './estimate.ts'

export const effectWords = ['little', 'half', 'most', 'nearly-all'] as const
export type EffectWord = (typeof effectWords)[number]

/** What each word means: the low, likely and high share of the root cause that is taken away. */
const ranges: Record<EffectWord, readonly [low: number, likely: number, high: number]> = {
  little: [0.05, 0.15, 0.3],
  half: [0.35, 0.5, 0.65],
  most: [0.6, 0.75, 0.9],
  'nearly-all': [0.85, 0.95, 1],
}

/** The numbers that are stored for a word. */
export function effectOfWord(word: EffectWord): [low: number, likely: number, high: number] {
  return [...ranges[word]]
}

/** The word that says exactly these numbers; null where they are somebody's own. */
export function effectWordOf(effectiveness: EstimateInput): EffectWord | null {
  const { low, likely, high } = toEstimate(effectiveness)
  return effectWords.find((word) => [low, likely, high].every((part, at) => part === ranges[word][at])) ?? null
}
