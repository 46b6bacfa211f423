import type { StoredEngagement } from '../../../shared/model/storedEngagement.ts'
import { readCategories } from './categories.ts'
import { readTraces } from './causes.ts'
import type { ReadExecutor } from './executor.ts'
import { readFailurePoints } from './failurePoints.ts'
import { readFixes } from './fixes.ts'
import { readOccurrences } from './occurrences.ts'
import { readRootCauses } from './rootCauses.ts'
import { readSettings } from './settings.ts'
import { readStages } from './stages.ts'
import { readTouchpoints } from './touchpoints.ts'

/** The whole engagement as it stands; call it inside `read` so that all of it is of one moment. */
export function readEngagement(db: ReadExecutor): StoredEngagement {
  return {
    ...readSettings(db),
    categories: readCategories(db),
    stages: readStages(db),
    touchpoints: readTouchpoints(db),
    failurePoints: readFailurePoints(db),
    rootCauses: readRootCauses(db),
    traces: readTraces(db),
    fixes: readFixes(db),
    occurrences: readOccurrences(db),
  }
}
