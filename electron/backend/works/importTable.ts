import type { ImportResult } from '../../../shared/contract/files/importingContract.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import { BesideConnection } from '../engagement/BesideConnection.ts'
import { readImport } from '../importing/importTable.ts'
import { layoutOf, rejectedTable } from '../importing/rejectedTable.ts'
import type { RejectedRow } from '../importing/rows/SortedRows.ts'
import type { importTableJob } from '../importing/tableJobKinds.ts'
import type { WorkOf } from '../jobs/jobKind.ts'
import { type PartedFile, partedFileAt } from '../transfer/PartedFile.ts'
import { seldom } from './seldom.ts'

export const work: WorkOf<typeof importTableJob> = async ({ path, name, asked, on, language, file }, { tell }) => {
  const table = partedFileAt(path, name)
  let rejected: readonly RejectedRow[] = []
  const onRejected = (rows: readonly RejectedRow[]) => {
    rejected = rows
  }
  const onRows = seldom((all) => void tell({ rows: all }))
  const importInto = await readImport(table, { ...asked, on, language, isTrial: false, onRejected, onRows })
  await tell('write')
  const beside = new BesideConnection(file, tell)
  try {
    const told = await importInto(beside)
    return { result: { told, rejectedTable: await textOf(table, told, rejected, language) }, change: beside.change }
  } finally {
    beside.close()
  }
}

/** The rejected rows as a file that can be mended; null where there are none. */
async function textOf(
  table: PartedFile,
  { read }: ImportResult,
  rejected: readonly RejectedRow[],
  language: Language,
): Promise<string | null> {
  return rejected.length === 0 ? null : rejectedTable(table, layoutOf(read), rejected, language)
}
