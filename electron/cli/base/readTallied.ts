import type { Tallies } from '../../../shared/analysis/measures/tallies.ts'
import type { Period } from '../../../shared/engagement/engagement.ts'
import type { StoredEngagement } from '../../../shared/engagement/storedEngagement.ts'
import { effectivePeriod } from '../../../shared/model/months.ts'
import type { EngagementFile } from '../../backend/engagement/EngagementFile.ts'
import { readEngagement } from '../../backend/store/engagementValue.ts'
import { FileRollups } from '../../backend/store/rollups/FileRollups.ts'

/**
 * An engagement with its occurrences added up for one period. Customers and places are read when they are asked for, so that must be
 * while the file is open.
 */
export interface Tallied {
  readonly engagement: StoredEngagement
  readonly tallies: Tallies
}

/** `asked` sets one or both ends of the period; `field` is the id of an own dimension by which places are told apart. */
export function readTallied(file: EngagementFile, asked: Partial<Period> = {}, field: string | null = null): Tallied {
  const engagement = file.read(readEngagement)
  const rollups = FileRollups.of((work) => file.read(work))
  return { engagement, tallies: rollups.tally(effectivePeriod(engagement.period, rollups.span, asked), field) }
}
