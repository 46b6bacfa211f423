import { decodeTable, findEncoding } from '../importing/decodeTable.ts'
import { inspectFailurePointTable, readFailurePointTable } from '../importing/readFailurePointTable.ts'
import type { readTableJob } from '../importing/tableJobKinds.ts'
import type { WorkOf } from '../jobs/jobKind.ts'
import { partedFileAt } from '../transfer/PartedFile.ts'

export const work: WorkOf<typeof readTableJob> = async ({ path, name, map }, { tell }) => {
  const file = partedFileAt(path, name)
  const encoding = await findEncoding(file)
  const inspected = await inspectFailurePointTable(decodeTable(file, encoding), { map })
  for await (const rows of readFailurePointTable(decodeTable(file, encoding), inspected)) await tell(rows)
  const { read, leftOut, leftOutRows } = inspected
  return { read: { encoding, ...read }, leftOut, leftOutRows }
}
