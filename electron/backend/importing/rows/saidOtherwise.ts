import type { RowDifference } from '../../../../shared/contract/files/rowDifference.ts'
import type { TableField } from '../../../../shared/tables/tableFields.ts'

/** What rows may say of an item, field by field; what one does not say is absent. */
export type Said<Field extends TableField> = { readonly [Name in Field]?: string | number | undefined }

/** The fields of a row that differ from what is here, as the row has them: what it does not say stays. */
export function saidOtherwise<Field extends TableField>(
  fields: readonly Field[],
  before: Said<Field>,
  row: Said<Field>,
): Said<Field> {
  const differing = fields.filter((field) => row[field] !== undefined && row[field] !== before[field])
  const patch: Partial<Record<Field, string | number | undefined>> = {}
  for (const field of differing) patch[field] = row[field]
  return patch
}

/** Each field of a patch beside what is here. */
export function differencesOf<Field extends TableField>(
  fields: readonly Field[],
  before: Said<Field>,
  patch: Said<Field>,
): readonly RowDifference[] {
  return fields.flatMap((field) => {
    const after = patch[field]
    return after === undefined ? [] : [{ field, before: before[field] ?? null, after }]
  })
}
