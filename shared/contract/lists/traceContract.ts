import { type } from '@orpc/contract'
import * as z from 'zod'
import { counted } from '../../model/lists/cases/narrowing.ts'
import { optionalTitle, searchText, title } from '../../model/lists/values.ts'
import { type CauseState, causeStates, type Join, joins } from '../../model/vocabulary.ts'
import type { FishboneBone } from '../../trace/fishbone.ts'
import { idSchema, procedure } from '../base/base.ts'

/** A node of a trace as the screen draws it. */
export interface TraceNodeView {
  readonly id: string
  readonly title: string
  readonly state: CauseState
  readonly join: Join
  /** As the user gave it; null where the siblings are equal. */
  readonly share: number | null
  /** Share 0–1 of the failure point's harm that passes here; 0 for a rejected branch. Under needed-together: the parent's, split equally. */
  readonly weight: number
  readonly rootCause: { readonly id: string; readonly code: string; readonly title: string; readonly category: string } | null
  readonly causes: readonly TraceNodeView[]
}

export interface TraceView {
  readonly failurePoint: {
    readonly id: string
    readonly code: string
    readonly title: string
    readonly harm: number
    readonly severity: number | null
  }
  /** How the first whys under the failure point act. */
  readonly join: Join
  /** The first whys. */
  readonly causes: readonly TraceNodeView[]
  /** Share 0–1 of the harm that ends at a root cause. */
  readonly traced: number
  /** Root causes that may not be offered at this node's place because of a needed-together node above, by node id. */
  readonly blockedRootCauses: ReadonlyMap<string, readonly string[]>
}

/** The causes of a failure point, or of every one of its stage, by category. */
export interface FishboneAnswer {
  /** Title of the failure point, or name of the stage. */
  readonly effect: string
  /** Failure points whose causes are shown. */
  readonly points: number
  /** Cases a month. */
  readonly harm: number
  readonly bones: readonly FishboneBone[]
  /** The stage of the failure point, its own or its touchpoint's. */
  readonly stage: { readonly id: string; readonly name: string } | null
}

export interface InboxRow {
  readonly id: string
  readonly code: string
  readonly title: string
  /** Count per month not yet traced. */
  readonly untracedHarm: number
  readonly harm: number
  readonly traced: number
}

const causeId = z.strictObject({ failurePoint: idSchema, cause: idSchema })

export const traceContract = {
  get: procedure.input(z.strictObject({ failurePoint: idSchema, ...counted })).output(type<TraceView>()),
  /** Where the failure point has no stage, `stage` shows it alone. */
  fishbone: procedure
    .input(z.strictObject({ failurePoint: idSchema, whole: z.enum(['point', 'stage']), ...counted }))
    .output(type<FishboneAnswer>()),
  /** Failure points by the harm still untraced, worst first; `all` keeps the fully traced ones at the end. */
  inbox: procedure
    .input(
      z.strictObject({
        search: searchText.default(''),
        all: z.boolean().default(false),
        ...counted,
        offset: z.int().min(0),
        limit: z.int().min(1).max(1000),
      }),
    )
    .output(type<{ total: number; rows: readonly InboxRow[] }>()),
  /** A new why under `parent` (null: under the failure point), after the sibling `after` or last. A traced parent leaf hands its root cause down. */
  addCause: procedure
    .input(
      z.strictObject({
        failurePoint: idSchema,
        parent: idSchema.nullable(),
        after: idSchema.nullable().default(null),
        title: optionalTitle,
      }),
    )
    .output(type<{ id: string }>()),
  updateCause: procedure
    .input(causeId.extend({ patch: z.strictObject({ title: optionalTitle, state: z.enum(causeStates) }).partial() }))
    .output(type<null>()),
  /** With everything beneath it; its siblings' shares are rescaled to 1. */
  removeCause: procedure.input(causeId).output(type<null>()),
  /** Among its siblings, or under another parent; refused under its own descendants. */
  moveCause: procedure.input(causeId.extend({ parent: idSchema.nullable(), position: z.int().min(0) })).output(type<null>()),
  /** A cause of this or another failure point with everything under it, last under `parent`; what was confirmed is possible there. */
  copyCause: procedure
    .input(z.strictObject({ failurePoint: idSchema, parent: idSchema.nullable(), from: causeId }))
    .output(type<{ id: string }>()),
  setJoin: procedure
    .input(z.strictObject({ failurePoint: idSchema, parent: idSchema.nullable(), join: z.enum(joins) }))
    .output(type<null>()),
  /** Ids and shares 0–1 of all children of `parent`, summing to 1 ± 1e-6; null: equal. */
  setShares: procedure
    .input(
      z.strictObject({
        failurePoint: idSchema,
        parent: idSchema.nullable(),
        shares: z.array(z.tuple([idSchema, z.number().min(0).max(1)])).nullable(),
      }),
    )
    .output(type<null>()),
  /** Null unlinks: the leaf is untraced again. */
  linkRootCause: procedure.input(causeId.extend({ rootCause: idSchema.nullable() })).output(type<null>()),
  /** Makes a root cause and links the leaf to it, as one change. */
  linkNewRootCause: procedure
    .input(causeId.extend({ title: title, category: idSchema }))
    .output(type<{ id: string; code: string }>()),
}
