import { rootCauses as descriptor } from '../../../../../shared/model/lists/causes/rootCauses.ts'
import { isBuiltInCategory } from '../../../../../shared/model/vocabulary.ts'
import { optionalText, reference, text } from '../../fields/columnFields.ts'
import type { ColumnField } from '../../fields/Field.ts'
import { tableList } from '../TableList.ts'

/** A built-in category, or the id of one of the team's own, which is a reference: each in a column of its own. */
export const category: ColumnField<string> = {
  kind: 'columns',
  columns: ['built_in_category', 'own_category'],
  referenceColumn: 'own_category',
  toCells: (value = '') => (isBuiltInCategory(value) ? [value, null] : [null, value]),
  fromCells: ([builtIn, own]) => String(builtIn ?? own),
}

export const rootCauses = tableList(descriptor, 'root_cause', {
  title: text('title'),
  category,
  description: optionalText('description'),
  unit: reference('unit'),
})
