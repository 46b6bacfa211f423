import type { Fix } from '../../engagement/engagement.ts'

/** The fields of a fix that the choice of a plan follows from. Its title and whatever else it says change no choice. */
export const choiceFields = [
  'id',
  'state',
  'pinned',
  'effortDays',
  'cost',
  'confidence',
  'effects',
  'requires',
  'excludes',
] as const satisfies readonly (keyof Fix)[]

/** A fix as the arithmetic and the choice of a plan see it. */
export type ChoosableFix = Pick<Fix, (typeof choiceFields)[number]>
