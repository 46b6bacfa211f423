import type * as z from 'zod'
import type { Cause, Engagement } from './engagement.ts'
import type { engagementSchema } from './engagementSchema.ts'

/** The interchange document of design section 7, as `dump` writes it. */
export type Interchange = z.input<typeof engagementSchema>

/**
 * The engagement as an interchange document: ids, codes, order and number forms as they are, causes without the ids that
 * only a file gives them, and no key with nothing in it. Loading the result gives the same engagement.
 */
export function toInterchange(engagement: Engagement): Interchange {
  const { name, language, currency, severityWeights, ...lists } = engagement
  const document = {
    format: 'shoresh-engagement',
    version: 1,
    name,
    language,
    currency,
    severityWeights,
    ...filled({
      period: lists.period,
      plan: filled(lists.plan),
      categories: lists.categories.map(filled),
      stages: lists.stages.map(filled),
      touchpoints: lists.touchpoints.map(filled),
      failurePoints: lists.failurePoints.map(filled),
      rootCauses: lists.rootCauses.map(filled),
      traces: lists.traces.map(({ failurePoint, cause }) => ({ failurePoint, cause: toInterchangeCause(cause) })),
      // `effects` is required, so it stays even when empty.
      fixes: lists.fixes.map((fix) => ({ ...filled(fix), effects: fix.effects })),
      occurrences: lists.occurrences.map(filled),
    }),
  }
  // Mutable and readonly arrays differ in type only; nothing here is changed afterwards.
  return document as Interchange
}

function toInterchangeCause({ title, state, rootCause, share, join, causes }: Cause): Record<string, unknown> {
  return filled({ title, state, rootCause, share, join, causes: causes?.map(toInterchangeCause) })
}

/** The value without its empty keys: undefined, empty text, empty list, empty object. */
function filled(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => !isEmpty(field)))
}

function isEmpty(field: unknown): boolean {
  if (field === undefined || field === null || field === '') return true
  return typeof field === 'object' && Object.keys(field).length === 0
}
