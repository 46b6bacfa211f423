import type * as z from 'zod'
import type { DeepReadonly } from '../model/deepReadonly.ts'
import type { occurrenceSchema } from '../model/lists/cases/occurrences.ts'
import type { agreements } from '../model/lists/causes/agreements.ts'
import type { categorySchema } from '../model/lists/causes/categories.ts'
import type { failurePointSchema } from '../model/lists/causes/failurePoints.ts'
import type { rootCauses } from '../model/lists/causes/rootCauses.ts'
import type { causeSchema, traceSchema } from '../model/lists/causes/traces.ts'
import type { commitments } from '../model/lists/customers/commitments.ts'
import type { customers } from '../model/lists/customers/customers.ts'
import type { kpis } from '../model/lists/customers/kpis.ts'
import type { journeys } from '../model/lists/journey/journeys.ts'
import type { promises } from '../model/lists/journey/promises.ts'
import type { stageSchema } from '../model/lists/journey/stages.ts'
import type { touchpointSchema } from '../model/lists/journey/touchpoints.ts'
import type { kickOffSchema } from '../model/lists/kickOff.ts'
import type { ItemOf } from '../model/lists/ListDescriptor.ts'
import type { planSettingsSchema } from '../model/lists/settings.ts'
import type { decisions } from '../model/lists/work/decisions.ts'
import type { fixSchema } from '../model/lists/work/fixes.ts'
import type { tasks } from '../model/lists/work/tasks.ts'
import type { ValueListKey } from './catalogue.ts'
import type { engagementSchema } from './engagementSchema.ts'

export type KickOff = DeepReadonly<z.output<typeof kickOffSchema>>
export type PlanSettings = DeepReadonly<z.output<typeof planSettingsSchema>>
/** A category of the team's own, besides the five built in. */
export type Category = ItemOf<typeof categorySchema>
/** Besides the main one. */
export type Journey = ItemOf<(typeof journeys)['schema']>
export type Stage = ItemOf<typeof stageSchema>
export type Touchpoint = ItemOf<typeof touchpointSchema>
export type FailurePoint = ItemOf<typeof failurePointSchema>
/** A node of a trace. Without `causes` it is a leaf: traced to `rootCause`, or untraced. */
export type Cause = ItemOf<typeof causeSchema>
export type Trace = ItemOf<typeof traceSchema>
export type RootCause = ItemOf<(typeof rootCauses)['schema']>
export type Fix = ItemOf<typeof fixSchema>
export type PromiseMade = ItemOf<(typeof promises)['schema']>
export type Kpi = ItemOf<(typeof kpis)['schema']>
export type Commitment = ItemOf<(typeof commitments)['schema']>
export type Customer = ItemOf<(typeof customers)['schema']>
export type Decision = ItemOf<(typeof decisions)['schema']>
export type Agreement = ItemOf<(typeof agreements)['schema']>
export type Task = ItemOf<(typeof tasks)['schema']>
export type Effect = Fix['effects'][number]
export type Occurrence = ItemOf<typeof occurrenceSchema>

export type { Period } from '../model/months.ts'

type Document = DeepReadonly<z.output<typeof engagementSchema>>

/** A whole engagement as a document has it. */
export type EngagementDocument = Omit<Document, 'format' | 'version'>
/** What the engagement says about itself, besides its lists. */
export type Settings = Pick<
  Document,
  | 'name'
  | 'language'
  | 'currency'
  | 'severityWeights'
  | 'period'
  | 'plan'
  | 'tolerableCancellation'
  | 'neutralScore'
  | 'working'
  | 'kickOff'
  | 'mainJourney'
  | 'reviewNotes'
  | 'hiddenPeople'
>
/**
 * An engagement in memory; the analysis is computed from it and from rollups of its occurrences, which stay in the file.
 */
export type Engagement = Settings & Pick<Document, ValueListKey>
