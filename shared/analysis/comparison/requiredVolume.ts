import type { Engagement } from '../../engagement/engagement.ts'
import type { Period } from '../../model/months.ts'
import { Refusal } from '../../model/refusal.ts'
import { volumeInPeriod } from './volumeInPeriod.ts'

/** What rates over a period are divided by. @throws Refusal `volume-missing`, `volume-units`, `volume-nothing` */
export function requiredVolume(volumes: Engagement['volumes'], period: Period): number {
  const found = volumeInPeriod(volumes, period)
  switch (found.kind) {
    case 'found':
      return found.volume
    case 'missing':
      throw new Refusal('volume-missing', { month: found.month })
    case 'several-units':
      throw new Refusal('volume-units')
    case 'nothing':
      throw new Refusal('volume-nothing', { from: period.from, to: period.to })
  }
}
