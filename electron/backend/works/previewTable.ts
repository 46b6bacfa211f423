import { decodeTable, findEncoding } from '../importing/decodeTable.ts'
import { previewTable } from '../importing/readTable.ts'
import type { previewTableJob } from '../importing/tableJobKinds.ts'
import type { WorkOf } from '../jobs/jobKind.ts'
import { partedFileAt } from '../transfer/PartedFile.ts'

export const work: WorkOf<typeof previewTableJob> = async ({ path, name, as }) => {
  const file = partedFileAt(path, name)
  return previewTable(decodeTable(file, await findEncoding(file)), as)
}
