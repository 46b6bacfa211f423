import { promises as descriptor } from '../../../../../shared/model/lists/journey/promises.ts'
import { values } from '../../fields/childFields.ts'
import { number, optionalText, reference, text } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'

export const promises = tableList(descriptor, 'promise', {
  text: text('text'),
  madeIn: optionalText('made_in'),
  conditions: optionalText('conditions'),
  reality: optionalText('reality'),
  gap: number('gap'),
  understood: optionalText('understood'),
  touchpoint: reference('touchpoint'),
  failurePoints: values({ table: 'promise_failure_point', owner: 'promise', isDistinct: true }, reference('failure_point')),
  votes: number('votes'),
})
