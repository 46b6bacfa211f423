import { decodeTable, findEncoding } from '../importing/decodeTable.ts'
import { previewFailurePoints } from '../importing/readFailurePointTable.ts'
import type { previewTableJob } from '../importing/tableJobKinds.ts'
import type { WorkOf } from '../jobs/jobKind.ts'
import { partedFileAt } from '../transfer/PartedFile.ts'

export const work: WorkOf<typeof previewTableJob> = async ({ path, name }) => {
  const file = partedFileAt(path, name)
  return previewFailurePoints(decodeTable(file, await findEncoding(file)))
}
