/** The slides of a review in order, in its three acts: where it hurts, what we will do, how it went. */
export const slides = [
  { id: 'opening', act: 'hurts' },
  { id: 'causes', act: 'hurts' },
  { id: 'words', act: 'hurts' },
  { id: 'gaps', act: 'hurts' },
  { id: 'plan', act: 'do' },
  { id: 'months', act: 'went' },
] as const

export type SlideId = (typeof slides)[number]['id']
