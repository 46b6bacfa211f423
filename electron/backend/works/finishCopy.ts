import { finishCopy } from '../engagement/copies/finishCopy.ts'
import type { finishCopyJob } from '../engagement/copies/finishCopyJob.ts'
import type { WorkOf } from '../jobs/jobKind.ts'

export const work: WorkOf<typeof finishCopyJob> = (copied) => {
  finishCopy(copied)
  return null
}
