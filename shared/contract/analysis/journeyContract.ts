import { type } from '@orpc/contract'
import * as z from 'zod'
import type { MapStage } from '../../analysis/journey/journeyMap.ts'
import type { Journey } from '../../engagement/engagement.ts'
import { readyMadeKinds } from '../../journeys/readyMadeJourneys.ts'
import { label } from '../../model/lists/values.ts'
import { type Measure, measures } from '../../model/vocabulary.ts'
import { idSchema, procedure } from '../base/base.ts'

/** What a line under a touchpoint may add to the touchpoint itself. */
export const touchpointNotes = ['hand', 'backstage', 'good-moment'] as const

export interface JourneyMap {
  readonly measure: Measure
  /** Those besides the main one. */
  readonly journeys: readonly Journey[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
  /** From which score on a touchpoint goes well. */
  readonly neutral: number
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
  /**
   * Puts the stages and touchpoints of a ready-made journey behind those of this one (null is the main one), in the engagement's
   * language. One change.
   */
  start: procedure.input(z.strictObject({ journey: idSchema.nullable(), from: z.enum(readyMadeKinds) })).output(type<null>()),
  /**
   * Writes one more line into a touchpoint: the next hand, another factor behind it (a department unless changed), a good moment
   * beside those that are there. One change.
   */
  note: procedure
    .input(z.strictObject({ touchpoint: idSchema, kind: z.enum(touchpointNotes), text: label }))
    .output(type<null>()),
}
