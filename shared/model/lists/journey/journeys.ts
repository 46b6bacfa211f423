import * as z from 'zod'
import { findCircles } from '../../findCircles.ts'
import type { Report } from '../../reportProblem.ts'
import { describeList } from '../ListDescriptor.ts'
import { mainJourneySchema } from '../mainJourney.ts'
import { id, label } from '../values.ts'

/** Whose paths are mapped, besides the main one. */
export const journeys = describeList({
  kind: 'journey',
  traits: ['opens'],
  schema: z.strictObject({
    id,
    name: label,
    ...mainJourneySchema.shape,
    /** The journey of today that this one is to replace. */
    targetOf: id.optional(),
    /** It is to replace the main journey, which has no id; `targetOf` says it of any other. */
    targetOfMain: z.boolean().optional(),
  }),
  codePrefix: null,
  references: [{ field: 'targetOf', to: 'journeys', onDelete: 'clear' }],
  titleOf: ({ name }) => name,
  textsOf: ({ description, persona = {} }) => [description, ...Object.values(persona)],
  findProblems: findTargetCircles,
})

/** One problem for each circle of journeys of which each is to replace the next. */
function findTargetCircles(
  journeys: readonly { readonly id: string; readonly targetOf?: string | undefined }[],
  key: string,
  report: Report,
): void {
  const indexOf = new Map<string, number>()
  for (const [index, { id }] of journeys.entries()) if (!indexOf.has(id)) indexOf.set(id, index)
  for (const { first, round } of findCircles(journeys, indexOf, ({ targetOf }) => (targetOf === undefined ? [] : [targetOf])))
    report('target-cycle', `${key}[${first}].targetOf`, { journeys: round })
}
