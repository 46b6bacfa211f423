import { categories as descriptor } from '../../../../../shared/model/lists/causes/categories.ts'
import { optionalText, text } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'

export const categories = tableList(descriptor, 'category', { name: text('name'), definition: optionalText('definition') })
