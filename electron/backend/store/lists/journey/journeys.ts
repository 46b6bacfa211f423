import { journeys as descriptor } from '../../../../../shared/model/lists/journey/journeys.ts'
import { mainJourneySchema } from '../../../../../shared/model/lists/mainJourney.ts'
import { customerKinds } from '../../../../../shared/model/vocabulary.ts'
import { flag, json, oneOf, optionalText, reference, text } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'

export const journeys = tableList(descriptor, 'journey', {
  name: text('name'),
  customer: oneOf('customer', customerKinds),
  description: optionalText('description'),
  persona: json('persona', mainJourneySchema.shape.persona.unwrap()),
  targetOf: reference('target_of'),
  targetOfMain: flag('target_of_main'),
})
