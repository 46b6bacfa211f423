import { decodeTable, findEncoding } from '../importing/decodeTable.ts'
import { readFailurePointTable } from '../importing/readFailurePointTable.ts'
import type { readTableJob } from '../importing/tableJobKinds.ts'
import type { WorkOf } from '../jobs/jobKind.ts'
import { partedFileAt } from '../transfer/PartedFile.ts'

export const work: WorkOf<typeof readTableJob> = async ({ path, name, map }, { tell }) => {
  const file = partedFileAt(path, name)
  const encoding = await findEncoding(file)
  for await (const rows of readFailurePointTable(() => decodeTable(file, encoding), map)) await tell(rows)
  return null
}
