import type { LabelChoice } from '../../model/lists/cases/mappings.ts'
import { normaliseName } from '../../search/normaliseName.ts'
import type { LabelPair } from './likeLabels.ts'

/** What is told of a label: where it goes, or from which other it is kept apart. */
function subjectOf({ label, apartFrom }: LabelChoice): string {
  return JSON.stringify([normaliseName(label), apartFrom === undefined ? null : normaliseName(apartFrom)])
}

/** Two names in either order. */
function pairKey(one: string, other: string): string {
  return JSON.stringify([normaliseName(one), normaliseName(other)].sort())
}

function pairOf({ label, becomes, apartFrom }: LabelChoice): string {
  return pairKey(label, becomes ?? apartFrom ?? '')
}

/** The choices that hold when some are made after others: of each label, and of each pair, the latest. */
export function joinChoices(kept: readonly LabelChoice[], made: readonly LabelChoice[]): readonly LabelChoice[] {
  const subjects = new Set(made.map(subjectOf))
  const pairs = new Set(made.map(pairOf))
  return [...kept.filter((choice) => !subjects.has(subjectOf(choice)) && !pairs.has(pairOf(choice))), ...made]
}

/** Whether somebody has decided of these two already, whichever of them was to become the other. */
export function isDecided(choices: readonly LabelChoice[], { label, like }: LabelPair): boolean {
  const pair = pairKey(label, like)
  return choices.some((choice) => pairOf(choice) === pair)
}

/**
 * The title that each label becomes, by its normalised name: what becomes one that itself became another is that one. Labels
 * that would become one another in a circle stay as they are.
 */
export function titlesOfLabels(choices: readonly LabelChoice[]): ReadonlyMap<string, string> {
  const next = new Map<string, string>()
  for (const { label, becomes } of choices) if (becomes !== undefined) next.set(normaliseName(label), becomes)
  const titles = new Map<string, string>()
  for (const [label, first] of next) {
    const seen = new Set([label])
    let title = first
    for (let name = normaliseName(title); next.has(name) && !seen.has(name); name = normaliseName(title)) {
      seen.add(name)
      title = next.get(name) ?? title
    }
    if (!seen.has(normaliseName(title))) titles.set(label, title)
  }
  return titles
}
