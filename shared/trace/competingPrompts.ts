import { type BuiltInCategory, builtInCategories } from '../model/vocabulary.ts'

/** Which of a category's questions; their words are in shared/i18n. */
const promptPlaces = ['first', 'second', 'third'] as const
type PromptPlace = (typeof promptPlaces)[number]

/** A question that leads to another cause than the one at hand: of any kind (`general`), or of one category. */
export interface CompetingPrompt {
  readonly about: 'general' | BuiltInCategory
  readonly place: PromptPlace
}

/** What prompts look at of a cause. */
interface NamedCause {
  readonly rootCause: { readonly category: string } | null
  readonly causes: readonly NamedCause[]
}

/**
 * Three questions at a time: one of any kind, and two of different categories. Categories that no cause of the trace names
 * come first, since the cause that nobody thought of is the one that competes. Each turn asks others, until all were asked.
 */
export function competingPrompts(causes: readonly NamedCause[], turn: number): readonly CompetingPrompt[] {
  const named = new Map<string, number>()
  countCategories(causes, named)
  const often = (category: string): number => named.get(category) ?? 0
  const categories = [...builtInCategories].sort((a, b) => often(a) - often(b))
  const ofCategories = [0, 1].flatMap((step): readonly CompetingPrompt[] => {
    const asked = 2 * turn + step
    const about = categories[asked % categories.length]
    return about === undefined ? [] : [{ about, place: placeAt(Math.floor(asked / categories.length)) }]
  })
  return [{ about: 'general', place: placeAt(turn) }, ...ofCategories]
}

function placeAt(index: number): PromptPlace {
  return promptPlaces[index % promptPlaces.length] ?? 'first'
}

function countCategories(causes: readonly NamedCause[], named: Map<string, number>): void {
  for (const { rootCause, causes: under } of causes) {
    if (rootCause !== null) named.set(rootCause.category, (named.get(rootCause.category) ?? 0) + 1)
    countCategories(under, named)
  }
}
