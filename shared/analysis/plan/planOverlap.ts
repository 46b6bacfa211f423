import { RemovalState } from '../kernels/removalState.ts'
import type { Removal } from '../removal/removal.ts'
import { SharingFixes } from '../removal/SharingFixes.ts'
import type { Overlap } from './plan.ts'
import type { Placed } from './planOrder.ts'
import type { TitledFixes } from './TitledFixes.ts'

/**
 * For each ranked fix how much of what it removes alone is removed already above it, and by which fix most; null where
 * nothing is. Overlap of two fixes: Removed(k) + Removed(a) − Removed({k, a}); of equal ones the higher rank is named.
 */
export function overlapsOf(
  removal: Removal,
  placed: readonly Placed[],
  tolerance: number,
  titled: TitledFixes,
): (Overlap | null)[] {
  const most = placed.map(() => ({ by: -1, overlap: 0, count: 0 }))
  const pair = new RemovalState(removal)
  const sharing = new SharingFixes(removal.layout)
  const rankOf = new Map(placed.map(({ fix }, rank) => [fix, rank]))
  placed.forEach(({ fix: above }, rank) => {
    pair.add(above)
    for (const fix of sharing.of(above)) {
      const below = rankOf.get(fix) ?? -1
      const item = placed[below]
      const found = most[below]
      if (below <= rank || !item || !found) continue
      const overlap = item.standalone - pair.marginal(fix)
      if (overlap <= tolerance) continue
      found.count += 1
      if (overlap <= found.overlap + tolerance) continue
      found.by = above
      found.overlap = overlap
    }
    pair.remove(above)
  })
  return placed.map(({ standalone, marginal }, rank) => {
    const found = most[rank]
    if (found === undefined || found.by < 0 || standalone - marginal <= tolerance) return null
    return { share: (standalone - marginal) / standalone, by: titled.nameOf(found.by), others: found.count - 1 }
  })
}
