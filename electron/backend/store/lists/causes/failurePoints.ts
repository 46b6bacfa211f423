import { failurePoints as descriptor, responseSchema } from '../../../../../shared/model/lists/causes/failurePoints.ts'
import { estimate, json, number, optionalText, reference, text } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'

export const failurePoints = tableList(descriptor, 'failure_point', {
  title: text('title'),
  description: optionalText('description'),
  touchpoint: reference('touchpoint'),
  stage: reference('stage'),
  channel: optionalText('channel'),
  severity: number('severity'),
  perMonth: estimate('per_month'),
  costPerCase: number('cost_per_case'),
  customersPerMonth: number('customers_per_month'),
  response: json('response', responseSchema),
  votes: number('votes'),
})
