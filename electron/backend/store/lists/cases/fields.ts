import { fields as descriptor } from '../../../../../shared/model/lists/cases/fields.ts'
import { text } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'

export const fields = tableList(descriptor, 'field', { name: text('name') })
