import { stages as descriptor } from '../../../../shared/model/lists/stages.ts'
import { text } from '../fields/columnFields.ts'
import { tableList } from './TableList.ts'

export const stages = tableList(descriptor, 'stage', { name: text('name') })
