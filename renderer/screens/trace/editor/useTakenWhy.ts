import { useRemembered } from '../../../page/useRemembered.ts'

/** A why that was taken, with everything under it, to be put under another: copied, or moved within its trace. */
export interface TakenWhy {
  readonly failurePoint: string
  readonly cause: string
  readonly title: string
  readonly isMove: boolean
}

/** It waits while the user goes to another failure point. */
export function useTakenWhy(): [TakenWhy | null, (taken: TakenWhy | null) => void] {
  return useRemembered<TakenWhy | null>('trace.taken', null)
}
