import { type CataloguedCommand, commands } from './catalogue.ts'
import type { Place } from './command.ts'

/** The commands shown at one place, by its groups in order; `groupAt` gives the group of a place, null for other places. */
export function commandGroups(groupAt: (place: Place) => number | null): readonly (readonly CataloguedCommand[])[] {
  const groups = new Map<number, CataloguedCommand[]>()
  for (const command of commands) {
    for (const place of command.places ?? []) {
      const group = groupAt(place)
      if (group !== null) groups.set(group, [...(groups.get(group) ?? []), command])
    }
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group)
}
