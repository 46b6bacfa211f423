import { groupTexts } from '../importing/groupTexts.ts'
import { withTable } from '../importing/openTable.ts'
import type { groupTextsJob } from '../importing/tableJobKinds.ts'
import type { WorkOf } from '../jobs/jobKind.ts'
import { partedFileAt } from '../transfer/PartedFile.ts'
import { seldom } from './seldom.ts'

export const work: WorkOf<typeof groupTextsJob> = ({ path, name, cut, map, column }, { tell }) =>
  withTable(partedFileAt(path, name), cut, (table) =>
    groupTexts(
      table,
      { ...cut, map },
      column,
      seldom((rows) => void tell(rows)),
    ),
  )
