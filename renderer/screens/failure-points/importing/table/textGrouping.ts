import type { ImportRequest, ProposedGroups } from '../../../../../shared/contract/files/importingContract.ts'

/** One group as somebody has it so far: some of the parts that were found, under one name. Without a name it is with the rest. */
interface NamedGroup {
  readonly parts: readonly number[]
  readonly title: string
}

/** What is made of the texts of a column. */
export interface TextGrouping {
  readonly column: string
  readonly proposed: ProposedGroups
  readonly groups: readonly NamedGroup[]
  /** The name of all that is in no group. */
  readonly rest: string
}

const nameWords = 3

/** The groups as they were proposed, each under its most telling words. */
export function groupingOf(column: string, proposed: ProposedGroups, rest: string): TextGrouping {
  return { column, proposed, groups: proposed.groups.map((parts) => named(proposed, parts)), rest }
}

function named(proposed: ProposedGroups, parts: readonly number[]): NamedGroup {
  return { parts, title: wordsOf(proposed, parts).slice(0, nameWords).join(' ') }
}

/** The most telling words of its largest parts, each once. */
export function wordsOf(proposed: ProposedGroups, parts: readonly number[]): readonly string[] {
  const lists = bySize(proposed, parts).map((part) => proposed.parts[part]?.words ?? [])
  return [...new Set(lists.flat())].slice(0, 8)
}

/** Five of its texts, from its largest parts first and from each of them. */
export function examplesOf(proposed: ProposedGroups, parts: readonly number[]): readonly string[] {
  const lists = bySize(proposed, parts).map((part) => proposed.parts[part]?.examples ?? [])
  const inTurn = Array.from({ length: 5 }, (_, at) => lists.flatMap((examples) => examples.slice(at, at + 1))).flat()
  return [...new Set(inTurn)].slice(0, 5)
}

export function rowsOf(proposed: ProposedGroups, parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + (proposed.parts[part]?.rows ?? 0), 0)
}

function bySize(proposed: ProposedGroups, parts: readonly number[]): readonly number[] {
  return parts.toSorted((a, b) => (proposed.parts[b]?.rows ?? 0) - (proposed.parts[a]?.rows ?? 0) || a - b)
}

export function renamed(grouping: TextGrouping, place: number, title: string): TextGrouping {
  return { ...grouping, groups: grouping.groups.map((group, at) => (at === place ? { ...group, title } : group)) }
}

/** The group at one place joins that at another, whose name stays. */
export function merged(grouping: TextGrouping, place: number, into: number): TextGrouping {
  const { groups } = grouping
  const parts = [...(groups[into]?.parts ?? []), ...(groups[place]?.parts ?? [])]
  return {
    ...grouping,
    groups: groups.flatMap((group, at) => (at === place ? [] : at === into ? [{ ...group, parts }] : [group])),
  }
}

/** Each part of a group becomes one of its own; the largest keeps the name. */
export function divided(grouping: TextGrouping, place: number): TextGrouping {
  const { groups, proposed } = grouping
  const parted = (group: NamedGroup): readonly NamedGroup[] =>
    bySize(proposed, group.parts).map((part, at) => (at === 0 ? { parts: [part], title: group.title } : named(proposed, [part])))
  return { ...grouping, groups: groups.flatMap((group, at) => (at === place ? parted(group) : [group])) }
}

/** What an import is told of it. */
export function groupsAsked({ column, proposed, groups, rest }: TextGrouping): NonNullable<ImportRequest['groups']> {
  const titles = proposed.parts.map((): string | null => null)
  for (const { parts, title } of groups) for (const part of parts) titles[part] = title.trim() === '' ? null : title.trim()
  return { column, titles, rest: rest.trim() }
}
