import { BesideConnection } from '../engagement/BesideConnection.ts'
import { addDrafts } from '../importing/addFailurePoints.ts'
import type { addRowsJob } from '../importing/tableJobKinds.ts'
import type { WorkOf } from '../jobs/jobKind.ts'

export const work: WorkOf<typeof addRowsJob> = async ({ rows, file }, { tell }) => {
  await tell('write')
  const beside = new BesideConnection(file, tell)
  try {
    const result = addDrafts(beside, rows)
    return { result, change: beside.change }
  } finally {
    beside.close()
  }
}
