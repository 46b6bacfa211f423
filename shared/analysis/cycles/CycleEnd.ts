import type { Engagement } from '../../engagement/engagement.ts'

/** What a cycle is told from. */
type ToldLists = Pick<Engagement, 'fixes' | 'tasks' | 'decisions' | 'kpis' | 'stages' | 'touchpoints'>

/** What an engagement said at one end of a cycle; a list that a review did not keep is missing. */
export interface CycleEnd {
  readonly day: string
  readonly kept: { readonly [Key in keyof ToldLists]?: ToldLists[Key] | undefined }
}

/** Both ends of a cycle, beside what the engagement says now. */
export interface CycleEnds {
  readonly start: CycleEnd
  readonly end: CycleEnd
  readonly now: ToldLists
  /** A review ended it. */
  readonly isOver: boolean
}
