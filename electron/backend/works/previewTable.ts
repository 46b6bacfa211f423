import { type OpeningOptions, withTable } from '../importing/openTable.ts'
import { previewTable } from '../importing/previewTable.ts'
import type { previewTableJob } from '../importing/tableJobKinds.ts'
import type { WorkOf } from '../jobs/jobKind.ts'
import { partedFileAt } from '../transfer/PartedFile.ts'

export const work: WorkOf<typeof previewTableJob> = async ({ path, name, asked, known }) => {
  const file = partedFileAt(path, name)
  const look = (opening: OpeningOptions) => withTable(file, opening, (table) => previewTable(table, asked, known))
  const found = await look(asked)
  // Which table of its kind was the latest is known by its header alone, so one that was filled down is looked at twice.
  return asked.fillMerged === undefined && found.keptFilled ? look({ ...asked, fillMerged: true }) : found
}
