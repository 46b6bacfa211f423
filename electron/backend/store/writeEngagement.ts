import type { Engagement } from '../../../shared/model/engagement.ts'
import { insertCategories } from './categories.ts'
import { insertTraces } from './causes.ts'
import type { WriteExecutor } from './executor.ts'
import { insertFailurePoints } from './failurePoints.ts'
import { insertFixes } from './fixes.ts'
import { insertOccurrences } from './occurrences.ts'
import { insertRootCauses } from './rootCauses.ts'
import { insertSettings } from './settings.ts'
import { insertStages } from './stages.ts'
import { insertTouchpoints } from './touchpoints.ts'

/** Fills an empty file with a valid engagement. Codes and ids that it lacks are given out; what it has is kept. */
export function writeEngagement(transaction: WriteExecutor, engagement: Engagement): void {
  insertSettings(transaction, engagement)
  insertCategories(transaction, engagement.categories)
  insertStages(transaction, engagement.stages)
  insertTouchpoints(transaction, engagement.touchpoints)
  insertFailurePoints(transaction, engagement.failurePoints)
  insertRootCauses(transaction, engagement.rootCauses)
  insertTraces(transaction, engagement.traces)
  insertFixes(transaction, engagement.fixes)
  insertOccurrences(transaction, engagement.occurrences)
}
