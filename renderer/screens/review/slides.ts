/** The slides of a review in order, in its acts: where we stand, where it hurts, what we will do, what worked, what we decided. */
export const slides = [
  { id: 'opening', act: 'stand' },
  { id: 'lastTime', act: 'stand' },
  { id: 'causes', act: 'hurts' },
  { id: 'words', act: 'hurts' },
  { id: 'gaps', act: 'hurts' },
  { id: 'plan', act: 'do' },
  { id: 'promised', act: 'went' },
  { id: 'worked', act: 'went' },
  { id: 'measured', act: 'went' },
  { id: 'rivals', act: 'went' },
  { id: 'months', act: 'went' },
  { id: 'minutes', act: 'close' },
] as const

export const acts = ['stand', 'hurts', 'do', 'went', 'close'] as const

export type SlideId = (typeof slides)[number]['id']
