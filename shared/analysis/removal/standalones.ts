import { RemovalState } from '../kernels/removalState.ts'
import type { TabledRemoval } from '../kernels/removalTables.ts'

/** Removed({k}) of every fix, per month, in the order of the removal's fixes. */
export function standalones(removal: TabledRemoval): Float64Array {
  const empty = new RemovalState(removal)
  const alone = new Float64Array(removal.layout.fixCount)
  for (let fix = 0; fix < alone.length; fix += 1) alone[fix] = empty.marginal(fix)
  return alone
}
