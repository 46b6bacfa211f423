import type { TriedRow } from '../../../shared/contract/files/importingContract.ts'
import { readBeside } from '../engagement/readBeside.ts'
import { readImport } from '../importing/importTable.ts'
import type { ImportTarget } from '../importing/rows/SortedRows.ts'
import type { tryTableJob } from '../importing/tableJobKinds.ts'
import { triedRow } from '../importing/triedRow.ts'
import type { WorkOf } from '../jobs/jobKind.ts'
import { partedFileAt } from '../transfer/PartedFile.ts'

/** Rows that are tried, and compared with those that are here: what more of them would take is told by the import itself. */
const mostTried = 50_000
/** Rows that are shown as what they become. */
const mostShown = 20
/** Rejected rows that are told one by one. */
const mostTold = 200

export const work: WorkOf<typeof tryTableJob> = async ({ path, name, asked, on, language, file }) => {
  let first: readonly TriedRow[] = []
  const importInto = await readImport(partedFileAt(path, name), {
    ...asked,
    on,
    language,
    isTrial: true,
    first: mostTried,
    onDrafts: (drafts) => {
      first = firstOf(drafts, mostShown).map((draft) => triedRow(asked.as, draft))
    },
  })
  const result = await importInto(readOnly(file))
  const { rows, imported, duplicates, setAside, changedRows, rejectedRows } = result
  const { knownElsewhere, foreignCurrencies, maybeSwapped } = result
  const counts = { rows, imported, duplicates, setAside, changedRows, rejectedRows }
  const notes = { knownElsewhere, foreignCurrencies, maybeSwapped }
  return { first, ...counts, ...notes, rejected: result.rejected.slice(0, mostTold) }
}

function firstOf<Row>(rows: Iterable<Row>, most: number): readonly Row[] {
  const first: Row[] = []
  for (const row of rows) {
    if (first.push(row) === most) break
  }
  return first
}

/** The open file, to be compared with. */
function readOnly(file: Parameters<typeof readBeside>[0]): ImportTarget {
  const none = (): never => {
    throw new Error('a trial writes nothing')
  }
  return { dataVersion: 0, read: (compare) => readBeside(file, (reader) => reader.read(compare)), write: none, backUp: none }
}
