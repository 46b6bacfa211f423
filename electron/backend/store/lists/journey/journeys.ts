import { journeys as descriptor, personaSchema } from '../../../../../shared/model/lists/journey/journeys.ts'
import { customerKinds } from '../../../../../shared/model/vocabulary.ts'
import { flag, json, oneOf, optionalText, reference, text } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'

export const journeys = tableList(descriptor, 'journey', {
  name: text('name'),
  customer: oneOf('customer', customerKinds),
  description: optionalText('description'),
  persona: json('persona', personaSchema),
  targetOf: reference('target_of'),
  targetOfMain: flag('target_of_main'),
})
