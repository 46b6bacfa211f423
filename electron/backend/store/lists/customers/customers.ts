import { customers as descriptor } from '../../../../../shared/model/lists/customers/customers.ts'
import { initiators } from '../../../../../shared/model/vocabulary.ts'
import { oneOf, optionalText, text } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'

export const customers = tableList(descriptor, 'customer', {
  name: text('name'),
  tier: optionalText('tier'),
  since: optionalText('since'),
  owner: optionalText('owner'),
  lastContact: optionalText('last_contact'),
  initiatedBy: oneOf('initiated_by', initiators),
  nextOn: optionalText('next_on'),
})
