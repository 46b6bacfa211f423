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
 * file gives them, unless evidence names them, and no key with nothing in it. Loading the result gives the same engagement. A list of the catalogue that
 * the engagement does not hold is left out.
 */
export function toDocument(lists: AnyCatalogue, engagement: Settings & object): Record<string, unknown> {
  const {
    name,
    language,
    currency,
    severityWeights,
    period,
    plan,
    neutralScore,
    tolerableCancellation,
    working,
    kickOff,
    mainJourney,
    reviewNotes,
    hiddenPeople,
  } = engagement
  const named = namedCauses(engagement)
  const isNamed = (id: string) => named.has(id)
  const items = Object.keys(lists).map((key) => [key, toItems(lists, key, Reflect.get(engagement, key), isNamed)])
  return {
    format: 'shoresh-engagement',
    version: 1,
    name,
    language,
    currency,
    severityWeights,
    ...foldCancellations(
      filled({
        neutralScore,
        period,
        plan: filled(plan),
        working,
        kickOff,
        mainJourney,
        reviewNotes,
        hiddenPeople,
        ...Object.fromEntries(items),
        tolerableCancellation,
      }),
    ),
  }
}

/** The ids of the causes that evidence is about. */
function namedCauses(engagement: object): ReadonlySet<unknown> {
  const evidence: unknown = Reflect.get(engagement, 'evidence')
  if (!Array.isArray(evidence)) return new Set()
  return new Set(evidence.flatMap(({ about = [] }: { about?: readonly object[] }) => about.map((of) => Reflect.get(of, 'cause'))))
}

type IsNamed = (id: string) => boolean

function toItems(lists: AnyCatalogue, key: string, items: unknown, isNamed: IsNamed): readonly unknown[] {
  return Array.isArray(items) ? items.map((item) => toItem(lists, key, item, isNamed)) : []
}

/** One item of a list as a document says it. */
export function toItem(
  lists: AnyCatalogue,
  key: string,
  item: Readonly<Record<string, unknown>>,
  isNamed?: IsNamed,
): Record<string, unknown> {
  const said = { ...filled(item), ...lists[key]?.toInterchange?.(item, isNamed) }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}
