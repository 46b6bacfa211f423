import { touchpoints as descriptor } from '../../../../shared/model/lists/touchpoints.ts'
import { values } from '../fields/childFields.ts'
import { flag, number, optionalText, reference, text } from '../fields/columnFields.ts'
import { tableList } from './TableList.ts'

export const touchpoints = tableList(descriptor, 'touchpoint', {
  name: text('name'),
  stage: reference('stage'),
  channel: optionalText('channel'),
  momentOfTruth: flag('moment_of_truth'),
  customerScore: number('customer_score'),
  organisationScore: number('organisation_score'),
  promise: optionalText('promise'),
  reality: optionalText('reality'),
  hands: values({ table: 'touchpoint_hand', owner: 'touchpoint' }, text('name')),
})
