import { imports as descriptor } from '../../../../shared/model/lists/imports.ts'
import { number, text } from '../fields/columnFields.ts'
import { tableList } from './TableList.ts'

export const imports = tableList(descriptor, 'import', { name: text('name'), on: text('imported_on'), rows: number('rows') })
