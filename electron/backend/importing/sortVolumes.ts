import { v7 as uuidv7 } from 'uuid'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import type { VolumeDraft } from '../../../shared/tables/readVolumeRow.ts'
import type { ReadExecutor } from '../store/base/executor.ts'
import { storedLists } from '../store/storedLists.ts'
import type { TableRows } from './readTable.ts'
import type { SortedRows } from './rows/SortedRows.ts'

/** Which rows are new volumes. A month that has one of the same unit keeps it; a row with another value is told as changed. */
export function sortVolumes(db: ReadExecutor, rows: TableRows<VolumeDraft>['drafts']): SortedRows {
  const keyOf = ({ month, unit = '' }: VolumeDraft) => JSON.stringify([month, normaliseName(unit)])
  const known = new Map<string, number>(storedLists.volumes.read(db).map((volume) => [keyOf(volume), volume.value]))
  const made: (VolumeDraft & { readonly id: string })[] = []
  const changed: { readonly line: number; readonly id: string }[] = []
  for (const { line, draft } of rows) {
    const value = known.get(keyOf(draft))
    if (value === undefined) {
      known.set(keyOf(draft), draft.value)
      made.push({ ...draft, id: uuidv7() })
    } else if (value !== draft.value) changed.push({ line, id: [draft.month, draft.unit ?? ''].join(' ').trim() })
  }
  return {
    imported: made.length,
    duplicates: rows.length - made.length,
    changed,
    rejected: [],
    merged: [],
    created: { volumes: made.length },
    insert(transaction, taken) {
      storedLists.volumes.insert(transaction, made)
      storedLists.imports.insert(transaction, [taken])
    },
  }
}
