import { withTable } from '../importing/openTable.ts'
import { previewTable } from '../importing/previewTable.ts'
import type { previewTableJob } from '../importing/tableJobKinds.ts'
import type { WorkOf } from '../jobs/jobKind.ts'
import { partedFileAt } from '../transfer/PartedFile.ts'

export const work: WorkOf<typeof previewTableJob> = async ({ path, name, as, sheet, map, wide, known }) =>
  withTable(partedFileAt(path, name), { sheet }, (table) => previewTable(table, { as, map, wide }, known))
