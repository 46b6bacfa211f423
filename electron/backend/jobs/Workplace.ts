import type { ToWorkplace } from './jobMessages.ts'

/** Why nothing more comes from a workplace: it took too much memory, something failed in it, or it was ended. */
export type WorkplaceEnd = 'out-of-memory' | 'ended' | Error

export interface WorkplaceListener {
  said(message: unknown): void
  ended(why: WorkplaceEnd): void
}

/** A thread or process in which one job at a time is done, from its start to its end. */
export interface Workplace {
  /** True from the moment it is ended, by us or by itself. */
  readonly isOver: boolean
  /** The buffers are handed over where that can be, else copied. */
  post(message: ToWorkplace, handedOver?: readonly ArrayBuffer[]): void
  /** In place of the listener before. */
  listen(listener: WorkplaceListener): void
  /** Whether this process goes on living for its sake. */
  hold(isHeld: boolean): void
  /** Ends it at once, in the middle of whatever it does. */
  end(): void
}
