import { units as descriptor } from '../../../../../shared/model/lists/journey/units.ts'
import { text } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'

export const units = tableList(descriptor, 'unit', { name: text('name') })
