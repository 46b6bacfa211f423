import * as z from 'zod'
import {
  backstageSchema,
  touchpoints as descriptor,
  handOverSchema,
  recoverySchema,
  scoreReadingSchema,
  waitSchema,
} from '../../../../../shared/model/lists/journey/touchpoints.ts'
import { values } from '../../fields/childFields.ts'
import { flag, json, number, optionalText, reference, text } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'

export const touchpoints = tableList(descriptor, 'touchpoint', {
  name: text('name'),
  stage: reference('stage'),
  channel: optionalText('channel'),
  momentOfTruth: flag('moment_of_truth'),
  customerScore: number('customer_score'),
  organisationScore: number('organisation_score'),
  hands: values({ table: 'touchpoint_hand', owner: 'touchpoint' }, text('name')),
  dependsOn: values({ table: 'touchpoint_dependency', owner: 'touchpoint', isDistinct: true }, reference('needed')),
  unit: reference('unit'),
  feeling: optionalText('feeling'),
  expectation: optionalText('expectation'),
  goodMoment: optionalText('good_moment'),
  wait: json('wait', waitSchema),
  scoreReadings: json('score_readings', z.array(scoreReadingSchema)),
  recovery: json('recovery', recoverySchema),
  backstage: json('backstage', z.array(backstageSchema)),
  handOvers: json('hand_overs', z.array(handOverSchema)),
  targetOf: reference('target_of'),
})
