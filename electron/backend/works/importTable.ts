import { BesideConnection } from '../engagement/BesideConnection.ts'
import { decodeTable, findEncoding } from '../importing/decodeTable.ts'
import { importFailurePoints } from '../importing/importFailurePoints.ts'
import { GatheredRows, inspectFailurePointTable, readFailurePointTable } from '../importing/readFailurePointTable.ts'
import type { importTableJob } from '../importing/tableJobKinds.ts'
import type { WorkOf } from '../jobs/jobKind.ts'
import { partedFileAt } from '../transfer/PartedFile.ts'

export const work: WorkOf<typeof importTableJob> = async ({ path, name, map, language, file }, { tell }) => {
  const table = partedFileAt(path, name)
  const encoding = await findEncoding(table)
  const inspected = await inspectFailurePointTable(decodeTable(table, encoding), { map })
  const rows = new GatheredRows()
  for await (const some of readFailurePointTable(decodeTable(table, encoding), inspected)) rows.add(some)
  const { read, leftOut, leftOutRows } = inspected
  await tell('write')
  const beside = new BesideConnection(file, tell)
  try {
    const facts = { read: { encoding, ...read }, leftOut, leftOutRows }
    const result = await importFailurePoints(beside, rows, facts, language)
    return { result, change: beside.change }
  } finally {
    beside.close()
  }
}
