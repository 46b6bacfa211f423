import type * as z from 'zod'
import { filled } from '../model/filled.ts'
import { foldCancellations } from './cancellationsKey.ts'
import type { AnyCatalogue } from './catalogue.ts'
import type { Settings } from './engagement.ts'
import type { interchangeSchema } from './engagementSchema.ts'

/** The interchange document of design section 7, as `dump` writes it. */
export type Interchange = z.input<typeof interchangeSchema>

/**
 * An engagement as an interchange document: ids, codes, order and number forms as they are, causes without the ids that only a
 * file gives them, and no key with nothing in it. Loading the result gives the same engagement. A list of the catalogue that
 * the engagement does not hold is left out.
 */
export function toDocument(lists: AnyCatalogue, engagement: Settings & object): Record<string, unknown> {
  const { name, language, currency, severityWeights, period, plan, neutralScore, tolerableCancellation } = engagement
  const items = Object.keys(lists).map((key) => [key, toItems(lists, key, Reflect.get(engagement, key))])
  return {
    format: 'shoresh-engagement',
    version: 1,
    name,
    language,
    currency,
    severityWeights,
    ...foldCancellations(
      filled({ neutralScore, period, plan: filled(plan), ...Object.fromEntries(items), tolerableCancellation }),
    ),
  }
}

function toItems(lists: AnyCatalogue, key: string, items: unknown): readonly unknown[] {
  return Array.isArray(items) ? items.map((item) => toItem(lists, key, item)) : []
}

/** One item of a list as a document says it. */
export function toItem(lists: AnyCatalogue, key: string, item: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const said = { ...filled(item), ...lists[key]?.toInterchange?.(item) }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}
