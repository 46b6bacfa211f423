import { cancellationCases as descriptor } from '../../../../../shared/model/lists/customers/cancellationCases.ts'
import { cancellationOutcomes } from '../../../../../shared/model/vocabulary.ts'
import { number, oneOf, optionalText, reference, text } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'

export const cancellationCases = tableList(descriptor, 'cancellation_case', {
  on: text('happened_on'),
  failurePoint: reference('failure_point'),
  tier: optionalText('tier'),
  cash: number('cash'),
  outcome: oneOf('outcome', cancellationOutcomes),
  offerCost: number('offer_cost'),
})
