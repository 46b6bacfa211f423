import { readFileSync } from 'node:fs'
import type { PastedRows } from '../../../shared/contract/files/importingContract.ts'
import { readPastedTable } from '../../../shared/tables/readPastedTable.ts'
import { BesideConnection } from '../engagement/BesideConnection.ts'
import { addDrafts } from '../importing/addFailurePoints.ts'
import type { addPastedJob } from '../importing/tableJobKinds.ts'
import type { WorkOf } from '../jobs/jobKind.ts'

export const work: WorkOf<typeof addPastedJob> = async ({ path, file }, { tell }) => {
  const { rows, replaced, skipped } = readPastedTable(readFileSync(path).toString('utf16le'))
  await tell('write')
  const beside = new BesideConnection(file, tell)
  try {
    const { created, duplicates, rejected } = addDrafts(beside, rows)
    const result: PastedRows = {
      created: created.failurePoints,
      duplicates,
      replaced,
      rejected: skipped.length + rejected.length,
      firstRejection: (skipped[0] ?? rejected[0])?.rejection ?? null,
    }
    return { result, change: beside.change }
  } finally {
    beside.close()
  }
}
