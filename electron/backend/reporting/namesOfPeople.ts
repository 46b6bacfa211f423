import { catalogue } from '../../../shared/engagement/catalogue.ts'
import type { StoredEngagement } from '../../../shared/engagement/storedEngagement.ts'
import { occurrences } from '../../../shared/model/lists/cases/occurrences.ts'
import { hasTrait, type ListDescriptor } from '../../../shared/model/lists/ListDescriptor.ts'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import type { EngagementFile } from '../engagement/EngagementFile.ts'
import { storedLists } from '../store/storedLists.ts'

/**
 * Every name in a field for people, of every list. What is also called a unit, a department or a system of the organisation is a role
 * and nobody's name: masked, it would be missing in every text that speaks of it.
 */
export function namesOfPeople(file: Pick<EngagementFile, 'read'>, engagement: StoredEngagement): Iterable<string> {
  const names = new Set<string>()
  const take = ({ peopleOf }: ListDescriptor, items: Iterable<object>): void => {
    if (peopleOf === undefined) return
    for (const item of items) for (const name of peopleOf(item)) for (const told of namesIn(name ?? '')) names.add(told)
  }
  for (const [key, descriptor] of Object.entries<ListDescriptor>(catalogue)) {
    if (!hasTrait(descriptor, 'stays-in-file')) take(descriptor, Reflect.get(engagement, key))
  }
  file.read((db) => take(occurrences, storedLists.occurrences.each(db)))
  const roles = rolesIn(engagement)
  return [...names].filter((name) => !roles.has(normaliseName(name)))
}

/** A field for a person may say more after the name: “Dana Or, site manager, 052-555-0141”. */
function namesIn(said: string): readonly string[] {
  const [name = ''] = said.split(',', 1)
  return name.trim() === '' || name === said ? [said] : [said, name]
}

function rolesIn({ units, touchpoints }: StoredEngagement): ReadonlySet<string> {
  const behind = touchpoints.flatMap(({ backstage = [] }) => backstage.filter(({ kind }) => kind !== 'person'))
  return new Set([...units, ...behind].map(({ name }) => normaliseName(name)))
}
