import * as z from 'zod'
import { filled } from '../../filled.ts'
import { findTraceProblems } from '../../findTraceProblems.ts'
import { causeStates, joins } from '../../vocabulary.ts'
import { describeList, type ItemOf, type PlacedId } from '../ListDescriptor.ts'
import { id, optionalTitle, share } from '../values.ts'

/** Written out, because a declaration file cannot say a type that is inferred from itself. */
export interface CauseShape {
  title?: string | undefined
  state?: (typeof causeStates)[number] | undefined
  rootCause?: string | undefined
  share?: number | undefined
  join?: (typeof joins)[number] | undefined
  causes?: CauseShape[] | undefined
}

export const causeSchema: z.ZodType<CauseShape, CauseShape> = z.strictObject({
  title: optionalTitle.optional(),
  state: z.enum(causeStates).optional(),
  rootCause: id.optional(),
  share: share.optional(),
  join: z.enum(joins).optional(),
  get causes() {
    return z.array(causeSchema).optional()
  },
})

export const traceSchema = z.strictObject({ failurePoint: id, cause: causeSchema })

type CauseItem = ItemOf<typeof causeSchema>

export const traces = describeList({
  kind: 'trace',
  traits: ['edited-apart'],
  schema: traceSchema,
  codePrefix: null,
  references: [
    { field: 'failurePoint', to: 'failurePoints', onDelete: 'remove', unknown: 'unknown-failure-point' },
    {
      field: 'cause.rootCause',
      to: 'rootCauses',
      onDelete: 'clear',
      unknown: 'unknown-root-cause',
      idsIn: ({ cause }) => rootCausesIn(cause, 'cause'),
    },
  ],
  titleOf: () => '',
  textsOf: ({ cause }) => titlesIn(cause),
  findProblems: findTraceProblems,
  toInterchange: ({ failurePoint, cause }) => ({ failurePoint, cause: withoutIds(cause) }),
})

function* rootCausesIn({ rootCause, causes = [] }: CauseItem, path: string): Generator<PlacedId> {
  if (rootCause !== undefined) yield { path: `${path}.rootCause`, id: rootCause }
  for (const [index, child] of causes.entries()) yield* rootCausesIn(child, `${path}.causes[${index}]`)
}

function titlesIn({ title, causes = [] }: CauseItem): readonly (string | undefined)[] {
  return [title, ...causes.flatMap(titlesIn)]
}

/** Only a file gives a cause an id. */
function withoutIds({ title, state, rootCause, share: part, join, causes }: CauseItem): Record<string, unknown> {
  return filled({ title, state, rootCause, share: part, join, causes: causes?.map(withoutIds) })
}
