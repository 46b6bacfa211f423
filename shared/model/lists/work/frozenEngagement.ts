import * as z from 'zod'
import { volumes } from '../cases/volumes.ts'
import { agreements } from '../causes/agreements.ts'
import { categories } from '../causes/categories.ts'
import { evidence } from '../causes/evidence.ts'
import { failurePoints } from '../causes/failurePoints.ts'
import { rootCauses } from '../causes/rootCauses.ts'
import { traces } from '../causes/traces.ts'
import { cancellationCases } from '../customers/cancellationCases.ts'
import { cancellationMonths } from '../customers/cancellationMonths.ts'
import { cancellationsSchema } from '../customers/cancellations.ts'
import { commitments } from '../customers/commitments.ts'
import { customers } from '../customers/customers.ts'
import { kpis } from '../customers/kpis.ts'
import { journeys } from '../journey/journeys.ts'
import { promises } from '../journey/promises.ts'
import { stages } from '../journey/stages.ts'
import { touchpoints } from '../journey/touchpoints.ts'
import { units } from '../journey/units.ts'
import type { ListDescriptor } from '../ListDescriptor.ts'
import { settingsShape } from '../settings.ts'
import { amount, id, label } from '../values.ts'
import { decisions } from './decisions.ts'
import { fixes } from './fixes.ts'
import { tasks } from './tasks.ts'

/** The lists that a snapshot holds: none of rows, of how tables were read, of attachments, or of snapshots. */
export const frozenLists = {
  categories,
  units,
  journeys,
  stages,
  touchpoints,
  failurePoints,
  promises,
  rootCauses,
  traces,
  kpis,
  fixes,
  evidence,
  agreements,
  decisions,
  tasks,
  volumes,
  customers,
  commitments,
} as const satisfies Readonly<Record<string, ListDescriptor>>

/** The lists within its `cancellations`, by their keys there. */
export const frozenCancellations = {
  months: cancellationMonths,
  cases: cancellationCases,
} as const satisfies Readonly<Record<string, ListDescriptor>>

const frozenPlaceSchema = z.strictObject({
  stage: id.optional().describe('As the occurrences themselves say'),
  channel: label.optional(),
  count: amount.describe('Cases'),
  cost: amount.optional().describe('Sum of the costs that rows carry'),
  countWithoutCost: amount.optional().describe('Cases of the rows that carry no cost'),
  customers: amount.optional().describe('Distinct customers'),
})

const frozenCountSchema = z.strictObject({
  failurePoint: id,
  cases: amount.describe('Cases within the period of the snapshot'),
  customers: amount.optional().describe('Distinct customers'),
  places: z.array(frozenPlaceSchema).optional().describe('The same cases by the stage and channel that their rows carry'),
})

const { name, language, currency, severityWeights, period, plan, neutralScore, working, kickOff, mainJourney } = settingsShape

/**
 * An engagement as a snapshot keeps it: the document without its rows, with what was counted of them within the snapshot's
 * period for every failure point that has any. Nothing is filled in, so that it is dumped as it was loaded.
 */
export const frozenEngagementSchema = z.strictObject({
  format: z.literal('shoresh-engagement').optional(),
  version: z.literal(1).optional(),
  name,
  language: language.unwrap().optional(),
  currency: currency.unwrap().optional(),
  severityWeights: severityWeights.unwrap().optional(),
  neutralScore,
  working,
  kickOff,
  mainJourney,
  period,
  plan: plan.unwrap().optional(),
  categories: z.array(categories.schema).optional(),
  units: z.array(units.schema).optional(),
  journeys: z.array(journeys.schema).optional(),
  stages: z.array(stages.schema).optional(),
  touchpoints: z.array(touchpoints.schema).optional(),
  failurePoints: z.array(failurePoints.schema).optional(),
  promises: z.array(promises.schema).optional(),
  rootCauses: z.array(rootCauses.schema).optional(),
  traces: z.array(traces.schema).optional(),
  kpis: z.array(kpis.schema).optional(),
  fixes: z.array(fixes.schema).optional(),
  evidence: z.array(evidence.schema.omit({ file: true })).optional(),
  agreements: z.array(agreements.schema).optional(),
  decisions: z.array(decisions.schema).optional(),
  tasks: z.array(tasks.schema).optional(),
  volumes: z.array(volumes.schema).optional(),
  customers: z.array(customers.schema).optional(),
  commitments: z.array(commitments.schema).optional(),
  cancellations: cancellationsSchema.optional(),
  counts: z
    .array(frozenCountSchema)
    .optional()
    .describe(
      'What was counted of the occurrences within the period of the snapshot: one entry for each failure point that has any, at any date. A failure point without an entry counts by its own perMonth.',
    ),
})
