import type { TFunction } from 'i18next'
import type { TableKind } from '../../../../shared/model/importVocabulary.ts'
import type { TableField } from '../../../../shared/tables/tableFields.ts'

/** What a field is called where a table of this kind is imported: a title is not the same of each. */
export function fieldWords(as: TableKind, field: TableField, t: TFunction): string {
  if (field === 'title' && as === 'affected') return t('importing.affected.column')
  if (field === 'title' && as === 'occurrences') return t('importing.label')
  return t(`importing.fields.${field}`)
}
