import { BesideConnection } from '../engagement/BesideConnection.ts'
import type { reverseChangeJob } from '../engagement/beside/besideSchemas.ts'
import type { WorkOf } from '../jobs/jobKind.ts'

export const work: WorkOf<typeof reverseChangeJob> = async ({ file, kind, reverses, label }, { tell }) => {
  await tell('write')
  const beside = new BesideConnection(file, tell)
  try {
    beside.reverse(kind, reverses, label)
    return beside.change
  } finally {
    beside.close()
  }
}
