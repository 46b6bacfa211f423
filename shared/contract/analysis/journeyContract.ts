import { type } from '@orpc/contract'
import * as z from 'zod'
import type { MapStage } from '../../analysis/journey/journeyMap.ts'
import { type Measure, measures } from '../../model/vocabulary.ts'
import { procedure } from '../base/base.ts'

export interface JourneyMap {
  readonly measure: Measure
  readonly stages: readonly MapStage[]
}

export const journeyContract = {
  /** The journey as customers go along it; the saved measure where none is given. */
  map: procedure.input(z.strictObject({ measure: z.enum(measures).optional() })).output(type<JourneyMap>()),
}
