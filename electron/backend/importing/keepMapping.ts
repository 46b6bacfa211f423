import { v7 as uuidv7 } from 'uuid'
import type { TableKind } from '../../../shared/model/importVocabulary.ts'
import type { LabelChoice } from '../../../shared/model/lists/cases/mappings.ts'
import { joinChoices } from '../../../shared/tables/labels/labelChoices.ts'
import { findMapping } from '../../../shared/tables/mappings/findMapping.ts'
import { keptHeader } from '../../../shared/tables/mappings/keptHeader.ts'
import type { ReadExecutor, WriteExecutor } from '../store/base/executor.ts'
import { storedLists } from '../store/storedLists.ts'

/** A table by what it is known again. */
export interface TableHeader {
  readonly as: TableKind
  readonly columns: readonly string[]
}

/** What was decided of the labels of a table: what is kept of its kind, and after that what is said now. */
export function choicesFor(db: ReadExecutor, { as, columns }: TableHeader, made: readonly LabelChoice[]): readonly LabelChoice[] {
  const kept = findMapping(storedLists.mappings.read(db), columns, as)
  return joinChoices(kept?.labels ?? [], made)
}

/** Keeps how a table was imported, for the next of its header. `taken` is the import. */
export function keepMapping(transaction: WriteExecutor, header: TableHeader, made: readonly LabelChoice[], taken: string): void {
  const kept = findMapping(storedLists.mappings.read(transaction), header.columns, header.as)
  const labels = choicesFor(transaction, header, made)
  const reading = storedLists.imports.find(transaction, taken)?.reading ?? {}
  const columns = header.columns.map(keptHeader)
  if (kept === undefined) storedLists.mappings.insert(transaction, [{ id: uuidv7(), as: header.as, columns, reading, labels }])
  else storedLists.mappings.update(transaction, kept.id, { columns, reading, labels })
}
