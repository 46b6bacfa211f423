import { normaliseName } from '../../../shared/search/normaliseName.ts'
import type { VolumeDraft } from '../../../shared/tables/readVolumeRow.ts'
import type { ReadExecutor } from '../store/base/executor.ts'
import { storedLists } from '../store/storedLists.ts'
import { newByKey } from './rows/newByKey.ts'
import type { DraftRow, SortedRows } from './rows/SortedRows.ts'

/** Which rows are new volumes. A month that has one of the same unit keeps it; a row with another value is told as changed. */
export function sortVolumes(db: ReadExecutor, rows: readonly DraftRow<VolumeDraft>[]): SortedRows {
  const { made, told } = newByKey<VolumeDraft>(storedLists.volumes.read(db), rows, {
    keyOf: ({ month, unit = '' }) => JSON.stringify([month, normaliseName(unit)]),
    differs: ({ value }, before) => value !== before.value,
    nameOf: ({ month, unit = '' }) => `${month} ${unit}`.trim(),
  })
  return {
    ...told,
    created: { volumes: made.length },
    insert(transaction, taken) {
      storedLists.volumes.insert(transaction, made)
      storedLists.imports.insert(transaction, [taken])
    },
  }
}
