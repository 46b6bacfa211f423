import type { Mapping } from '../../model/lists/cases/mappings.ts'
import { normaliseText } from '../../search/normaliseText.ts'
import { allTableFields, type TableField } from '../tableFields.ts'
import { keptHeader } from './keptHeader.ts'

/** How a kept mapping reads a table of its header, in the names that its columns have there. */
export interface KeptColumns {
  readonly map: { readonly [Field in TableField]?: string }
  /** The column of each of the team's own dimensions that it is read into, by the dimension's id. */
  readonly ownFields: readonly { readonly id: string; readonly column: string }[]
}

/** Null where it reads a field from several columns, which somebody must say again. */
export function keptColumns({ reading }: Mapping, columns: readonly string[]): KeptColumns | null {
  const byName = new Map(columns.map((column) => [normaliseText(keptHeader(column)), column]))
  const columnOf = (header: string) => byName.get(normaliseText(header))
  const map: { [Field in TableField]?: string } = {}
  for (const field of allTableFields) {
    const [header, ...others] = reading?.map?.[field] ?? []
    if (others.length > 0) return null
    const column = header === undefined ? undefined : columnOf(header)
    if (column !== undefined) map[field] = column
  }
  const ownFields = Object.entries(reading?.fields ?? {}).flatMap(([id, header]) => {
    const column = columnOf(header)
    return column === undefined ? [] : [{ id, column }]
  })
  return { map, ownFields }
}
