import { type } from '@orpc/contract'
import * as z from 'zod'
import type { MapStage } from '../../analysis/journey/journeyMap.ts'
import { stageSteps, touchpointSteps } from '../../analysis/journey/movedPlaces.ts'
import type { TargetChanges } from '../../analysis/journey/targetChanges.ts'
import type { Journey } from '../../engagement/engagement.ts'
import { readyMadeKinds } from '../../journeys/readyMadeJourneys.ts'
import { counted } from '../../model/lists/cases/narrowing.ts'
import { isoDaySchema, label, score, title } from '../../model/lists/values.ts'
import { type Measure, measures } from '../../model/vocabulary.ts'
import { handleSchema, idSchema, procedure } from '../base/base.ts'

/** What a line under a touchpoint becomes that may be as long as a title, and what it becomes as a name. */
const longNotes = ['failure-point', 'promise', 'idea', 'good-moment'] as const
const namedNotes = ['backstage', 'hand'] as const
export type NotedKind = (typeof longNotes | typeof namedNotes)[number]

/** What participants of a workshop vote on. */
const votedKinds = ['failure-point', 'promise', 'fix'] as const
export type VotedKind = (typeof votedKinds)[number]

/** How many lines a pasted list may have. */
export const mostNotes = 500

const notesSchema = z.discriminatedUnion('kind', [
  z.strictObject({ touchpoint: idSchema, kind: z.enum(longNotes), texts: z.array(title).min(1).max(mostNotes) }),
  z.strictObject({ touchpoint: idSchema, kind: z.enum(namedNotes), texts: z.array(label).min(1).max(mostNotes) }),
])

/** How many stages, and how many touchpoints of each, may be taken from another engagement at once. */
const mostTaken = 1000

const takenSchema = z.strictObject({
  journey: idSchema.nullable(),
  stages: z
    .array(
      z.strictObject({
        name: label,
        touchpoints: z
          .array(z.strictObject({ name: label, channel: label.optional(), momentOfTruth: z.boolean().optional() }))
          .max(mostTaken),
      }),
    )
    .min(1)
    .max(mostTaken),
})
export type TakenJourney = z.output<typeof takenSchema>

/** A name in another engagement, and whether it holds a word by which that engagement's client or its people are called. */
interface SeenPlace {
  readonly name: string
  readonly tells: boolean
}

interface SeenTouchpoint extends SeenPlace {
  readonly channel: string | null
  readonly momentOfTruth: boolean
}

export interface SeenStage extends SeenPlace {
  readonly touchpoints: readonly SeenTouchpoint[]
}

/** A journey in another engagement: what of it can be taken, and nothing else. */
export interface SeenJourney {
  /** Null is the main one. */
  readonly name: string | null
  readonly stages: readonly SeenStage[]
}

/** Another engagement as it is looked into; the journeys in it that have stages. */
export interface SeenEngagement {
  readonly fileName: string
  readonly journeys: readonly SeenJourney[]
}

export interface JourneyMap {
  readonly measure: Measure
  /** Those besides the main one. */
  readonly journeys: readonly Journey[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
  /** From which score on a touchpoint goes well. */
  readonly neutral: number
  readonly stages: readonly MapStage[]
  /** How it differs from the journey that it is to replace; null where it replaces none. */
  readonly target: TargetChanges | null
}

export const journeyContract = {
  /**
   * A journey as customers go along it: `journey` null is the main one, whose stages name none; all stages without it. The saved
   * measure where none is given.
   */
  map: procedure
    .input(z.strictObject({ journey: idSchema.nullable().optional(), measure: z.enum(measures).optional(), ...counted }))
    .output(type<JourneyMap>()),
  /**
   * Puts the stages and touchpoints of a ready-made journey behind those of this one (null is the main one), in the engagement's
   * language. One change.
   */
  start: procedure.input(z.strictObject({ journey: idSchema.nullable(), from: z.enum(readyMadeKinds) })).output(type<null>()),
  /**
   * Looks into another engagement file, by its handle or one that the user chooses (null when that is cancelled), for journeys to start
   * from. It is checked as any file is, read, and left as it lies; nothing of it is kept. Refused: as opening it, `same-file`,
   * `left-unfinished`, `breaks-rules`.
   */
  look: procedure.input(z.strictObject({ handle: handleSchema.optional() })).output(type<SeenEngagement | null>()),
  /** Puts stages and touchpoints that were seen in another engagement behind those of this journey (null is the main one). One change. */
  take: procedure.input(takenSchema).output(type<null>()),
  /**
   * Notes lines at a touchpoint: failure points, promises and ideas (fixes) of it, the next hands, factors behind it (departments
   * unless changed), good moments beside those that are there. One change.
   */
  note: procedure.input(notesSchema).output(type<null>()),
  /**
   * Deletes a place with everything on it: a journey with its stages, a stage with its touchpoints. Failure points that stand there stay
   * without a place, or go too with their traces and cases. One change.
   */
  remove: procedure
    .input(
      z.strictObject({
        kind: z.enum(['journey', 'stage', 'touchpoint']),
        id: idSchema,
        failurePoints: z.enum(['keep', 'delete']),
      }),
    )
    .output(type<null>()),
  /**
   * Moves a touchpoint with what stands at it: by a step (in the next stage it comes first, in the one before last), or before another
   * touchpoint of a stage, or behind its last. One change; none where there is nowhere to go.
   */
  moveTouchpoint: procedure
    .input(
      z.strictObject({
        id: idSchema,
        to: z.union([z.enum(touchpointSteps), z.strictObject({ stage: idSchema, before: idSchema.nullable() })]),
      }),
    )
    .output(type<null>()),
  /** Moves a stage with its touchpoints a place along its journey. One change; none at its end. */
  moveStage: procedure.input(z.strictObject({ id: idSchema, to: z.enum(stageSteps) })).output(type<null>()),
  /** Makes one place of two that are the same: the kept one takes what it lacks, and whatever named the duplicate names it. One change. */
  merge: procedure
    .input(z.strictObject({ kind: z.enum(['stage', 'touchpoint']), kept: idSchema, duplicate: idSchema }))
    .output(type<null>()),
  /**
   * A target journey: this one (null is the main one) copied with its stages and touchpoints, each naming what it replaces. One change.
   */
  target: procedure.input(z.strictObject({ journey: idSchema.nullable(), name: label })).output(type<{ id: string }>()),
  /** One vote more or less on what was noted, never below none. One change. */
  vote: procedure
    .input(z.strictObject({ kind: z.enum(votedKinds), id: idSchema, by: z.union([z.literal(1), z.literal(-1)]) }))
    .output(type<null>()),
  /** The scores that a workshop gives a touchpoint, the customers' one as an assumed reading of that day. One change. */
  score: procedure
    .input(z.strictObject({ touchpoint: idSchema, customer: score, organisation: score.optional(), on: isoDaySchema }))
    .output(type<null>()),
}
