import { type } from '@orpc/contract'
import * as z from 'zod'
import type { MapStage } from '../../analysis/journey/journeyMap.ts'
import { type Measure, measures } from '../../model/vocabulary.ts'
import { idSchema, procedure } from '../base/base.ts'

export interface JourneyMap {
  readonly measure: Measure
  /** Those besides the main one. */
  readonly journeys: readonly { readonly id: string; readonly name: string }[]
  readonly stages: readonly MapStage[]
}

export const journeyContract = {
  /**
   * A journey as customers go along it: `journey` null is the main one, whose stages name none; all stages without it. The saved
   * measure where none is given.
   */
  map: procedure
    .input(z.strictObject({ journey: idSchema.nullable().optional(), measure: z.enum(measures).optional() }))
    .output(type<JourneyMap>()),
}
