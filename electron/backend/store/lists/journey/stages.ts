import * as z from 'zod'
import { competitorSchema, stages as descriptor } from '../../../../../shared/model/lists/journey/stages.ts'
import { json, reference, text } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'

export const stages = tableList(descriptor, 'stage', {
  name: text('name'),
  journey: reference('journey'),
  competitors: json('competitors', z.array(competitorSchema)),
  targetOf: reference('target_of'),
})
