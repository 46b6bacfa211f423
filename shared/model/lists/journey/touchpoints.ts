import * as z from 'zod'
import { findCircles } from '../../findCircles.ts'
import type { Report } from '../../reportProblem.ts'
import { backstageKinds } from '../../vocabulary.ts'
import { describeList } from '../ListDescriptor.ts'
import { amount, id, isoDaySchema, label, score, text } from '../values.ts'

export const waitSchema = z.strictObject({
  promised: text.optional(),
  actual: text.optional(),
  /** Whether the customer knows the next date and the name. */
  knowsNext: z.boolean().optional(),
})
export const recoverySchema = z.strictObject({
  who: text.optional(),
  within: text.optional(),
  mustKnow: text.optional(),
  mayOffer: text.optional(),
})
export const scoreReadingSchema = z.strictObject({
  on: isoDaySchema,
  score,
  n: amount.optional(),
  source: text.optional(),
  /** Not measured. */
  assumed: z.boolean().optional(),
})
export const backstageSchema = z.strictObject({ name: label, kind: z.enum(backstageKinds), score: score.optional() })

/** What passes with the customer to a hand of this touchpoint. */
export const handOverSchema = z.strictObject({
  /** The name as it stands among the hands. */
  hand: label,
  passes: text.optional(),
  /** What the customer must say again. */
  repeats: text.optional(),
})

export const touchpointSchema = z.strictObject({
  id,
  name: label,
  stage: id,
  channel: label.optional(),
  momentOfTruth: z.boolean().optional(),
  /** 0–10, as customers see it. */
  customerScore: score.optional(),
  /** 0–10, as the organisation sees it. */
  organisationScore: score.optional(),
  hands: z.array(label).optional(),
  handOvers: z.array(handOverSchema).optional(),
  /** Touchpoints without which this one cannot be. */
  dependsOn: z.array(id).optional(),
  unit: id.optional(),
  feeling: text.optional(),
  /** What a customer takes for granted here. */
  expectation: text.optional(),
  /** Worth keeping. */
  goodMoment: text.optional(),
  wait: waitSchema.optional(),
  scoreReadings: z.array(scoreReadingSchema).optional(),
  /** What is done when a moment of truth goes wrong. */
  recovery: recoverySchema.optional(),
  /** What stands behind it, unseen by customers. */
  backstage: z.array(backstageSchema).optional(),
  /** The touchpoint of today that this one is to replace. */
  targetOf: id.optional(),
})

export const touchpoints = describeList({
  kind: 'touchpoint',
  traits: ['opens'],
  schema: touchpointSchema,
  codePrefix: null,
  references: [
    { field: 'stage', to: 'stages', onDelete: 'refuse', unknown: 'unknown-stage' },
    { field: 'dependsOn', to: 'touchpoints', onDelete: 'remove', unknown: 'unknown-touchpoint' },
    { field: 'unit', to: 'units', onDelete: 'clear' },
    { field: 'targetOf', to: 'touchpoints', onDelete: 'clear', unknown: 'unknown-touchpoint' },
  ],
  titleOf: ({ name }) => name,
  textsOf: ({ channel, feeling, expectation, goodMoment, handOvers = [] }) => [
    ...[channel, feeling, expectation, goodMoment],
    ...handOvers.flatMap(({ passes, repeats }) => [passes, repeats]),
  ],
  people: [
    { field: 'hands', role: 'hand' },
    { field: 'handOvers.hand', role: 'hand' },
    { field: 'recovery.who', role: 'contact', told: true },
    { field: 'backstage.name', role: 'hand', where: { kind: 'person' } },
  ],
  findProblems: findDependencyCycles,
})

/** One problem for each circle of touchpoints that depend on one another, at its first in the list. */
function findDependencyCycles(
  touchpoints: readonly { readonly id: string; readonly dependsOn?: readonly string[] | undefined }[],
  key: string,
  report: Report,
): void {
  const indexOf = new Map<string, number>()
  for (const [index, { id }] of touchpoints.entries()) if (!indexOf.has(id)) indexOf.set(id, index)
  for (const { first, round } of findCircles(touchpoints, indexOf, ({ dependsOn }) => dependsOn))
    report('depends-cycle', `${key}[${first}].dependsOn`, { touchpoints: round })
}
