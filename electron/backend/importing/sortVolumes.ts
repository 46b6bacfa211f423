import { normaliseName } from '../../../shared/search/normaliseName.ts'
import type { VolumeDraft } from '../../../shared/tables/readVolumeRow.ts'
import type { ReadExecutor } from '../store/base/executor.ts'
import { storedLists } from '../store/storedLists.ts'
import { newByKey } from './rows/newByKey.ts'
import type { DraftRow, SortedRows } from './rows/SortedRows.ts'

/** Which rows are new volumes. A month that has one of the same unit keeps it unless `update` asks for the value of its row. */
export function sortVolumes(db: ReadExecutor, rows: readonly DraftRow<VolumeDraft>[], update = false): SortedRows {
  const { made, told } = newByKey(storedLists.volumes.read(db), rows, {
    list: 'volumes',
    keyOf: ({ month, unit = '' }) => JSON.stringify([month, normaliseName(unit)]),
    nameOf: ({ month, unit = '' }) => `${month} ${unit}`.trim(),
    compared: ['value'],
    update,
  })
  return {
    ...told,
    created: { volumes: made.length },
    insert(transaction, taken) {
      told.update(transaction)
      storedLists.volumes.insert(transaction, made)
      storedLists.imports.insert(transaction, [taken])
    },
  }
}
