import { volumes as descriptor } from '../../../../../shared/model/lists/cases/volumes.ts'
import { number, optionalText, text } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'

export const volumes = tableList(descriptor, 'volume', {
  month: text('month'),
  value: number('value'),
  unit: optionalText('unit'),
})
