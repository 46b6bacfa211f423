import type { Trace } from '../../engagement/engagement.ts'
import type { ChoosableFix } from './choosableFix.ts'

/** What the removal arithmetic needs. The order of every list is without effect on any result. */
export interface RemovalInput {
  /** Failure point id → impact per month in the chosen measure. A failure point without a trace counts as untraced. */
  readonly impacts: ReadonlyMap<string, number>
  /** Traces of failure points that have no impact are passed over. */
  readonly traces: readonly Trace[]
  readonly fixes: readonly ChoosableFix[]
}
