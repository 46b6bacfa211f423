import * as z from 'zod'
import { filled } from '../../filled.ts'
import { findTraceProblems } from '../../findTraceProblems.ts'
import { causeStates, joins } from '../../vocabulary.ts'
import { describeList, type ItemOf, type PlacedId } from '../ListDescriptor.ts'
import { id, optionalTitle, share } from '../values.ts'

/** Written out, because a declaration file cannot say a type that is inferred from itself. */
export interface CauseShape {
  id?: string | undefined
  title?: string | undefined
  state?: (typeof causeStates)[number] | undefined
  rootCause?: string | undefined
  share?: number | undefined
  join?: (typeof joins)[number] | undefined
  causes?: CauseShape[] | undefined
}

export const causeSchema: z.ZodType<CauseShape, CauseShape> = z.strictObject({
  id: id.optional(),
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
  idsWithin: ({ cause }) => causesIn(cause, 'cause'),
  toInterchange: ({ failurePoint, cause }, isNamed = () => false) => ({ failurePoint, cause: withIdsSaid(cause, isNamed) }),
})

function* causesIn({ id: own, causes = [] }: CauseItem, path: string): Generator<PlacedId> {
  if (own !== undefined) yield { path: `${path}.id`, id: own }
  for (const [index, child] of causes.entries()) yield* causesIn(child, `${path}.causes[${index}]`)
}

function* rootCausesIn({ rootCause, causes = [] }: CauseItem, path: string): Generator<PlacedId> {
  if (rootCause !== undefined) yield { path: `${path}.rootCause`, id: rootCause }
  for (const [index, child] of causes.entries()) yield* rootCausesIn(child, `${path}.causes[${index}]`)
}

function titlesIn({ title, causes = [] }: CauseItem): readonly (string | undefined)[] {
  return [title, ...causes.flatMap(titlesIn)]
}

/** A UUID of the kind that a file gives a cause which came without an id. */
const givenByFile = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** The id of a cause is said where a document gave it or something names it. */
function withIdsSaid(cause: CauseItem, isNamed: (id: string) => boolean): Record<string, unknown> {
  const { id: own = '', title, state, rootCause, share: part, join, causes } = cause
  const isSaid = own !== '' && (!givenByFile.test(own) || isNamed(own))
  return filled({
    ...{ id: isSaid ? own : undefined, title, state, rootCause, share: part, join },
    causes: causes?.map((child) => withIdsSaid(child, isNamed)),
  })
}
