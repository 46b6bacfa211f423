import { occurrences as descriptor, ownFieldsSchema } from '../../../../../shared/model/lists/cases/occurrences.ts'
import { json, number, optionalText, reference, text } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'

export const occurrences = tableList(descriptor, 'occurrence', {
  failurePoint: reference('failure_point'),
  on: text('happened_on'),
  count: number('cases'),
  cost: number('cost'),
  channel: optionalText('channel'),
  stage: reference('stage'),
  customer: optionalText('customer'),
  text: optionalText('text'),
  import: reference('import'),
  externalId: optionalText('external_id'),
  content: optionalText('content'),
  fields: json('fields', ownFieldsSchema),
})
