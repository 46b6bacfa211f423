import { settingsPeople } from '../../model/lists/kickOff.ts'
import { hasTrait, type ListDescriptor } from '../../model/lists/ListDescriptor.ts'
import { nameOf, namesIn } from '../../model/people/namesIn.ts'
import type { PeopleField, PersonRole } from '../../model/people/PeopleField.ts'
import { normaliseName } from '../../search/normaliseName.ts'
import { catalogue } from '../catalogue.ts'
import type { Engagement } from '../engagement.ts'
import { rolesIn } from './rolesIn.ts'

/** In which part a person stands somewhere, and how often. */
interface PersonUse {
  readonly role: PersonRole
  readonly count: number
}

/** Somebody whose name stands in the fields of an engagement. */
export interface Person {
  /** As it is written most often; at a tie as it was first. */
  readonly name: string
  /** The other ways in which it is written: niqqud, final letters, capitals, spaces. */
  readonly alsoWritten: readonly string[]
  /** In the order of the catalogue. */
  readonly uses: readonly PersonUse[]
  readonly count: number
  /** Boards are shown a code in its place. */
  readonly hidden: boolean
}

/** Where a list holds names of people, with its items; the engagement itself comes first. */
export function* peopleHeldIn(
  engagement: Engagement,
): Generator<{ readonly key: string | null; readonly fields: readonly PeopleField[]; readonly items: readonly object[] }> {
  yield { key: null, fields: settingsPeople, items: [engagement] }
  for (const [key, descriptor] of Object.entries<ListDescriptor>(catalogue)) {
    const fields = (descriptor.people ?? []).filter(({ role }) => role !== 'customer')
    if (fields.length > 0 && !hasTrait(descriptor, 'stays-in-file')) yield { key, fields, items: Reflect.get(engagement, key) }
  }
}

/**
 * Everybody whose name stands in a field for people, by name: customers have a register of their own, and what is called as a unit or
 * a system is a role. Names that differ in niqqud, final letters, capitals or spaces are one.
 */
export function listPeople(engagement: Engagement): readonly Person[] {
  const roles = rolesIn(engagement)
  const hidden = new Set((engagement.hiddenPeople ?? []).map(normaliseName))
  const people = new Map<string, { spellings: Map<string, number>; uses: Map<PersonRole, number> }>()
  for (const { fields, items } of peopleHeldIn(engagement)) {
    for (const item of items) {
      for (const { said, field } of namesIn(item, fields)) {
        const name = nameOf(said, field)
        const key = normaliseName(name)
        if (roles.has(key)) continue
        const person = people.get(key) ?? { spellings: new Map(), uses: new Map() }
        people.set(key, person)
        person.spellings.set(name, (person.spellings.get(name) ?? 0) + 1)
        person.uses.set(field.role, (person.uses.get(field.role) ?? 0) + 1)
      }
    }
  }
  return Array.from(people, ([key, { spellings, uses }]) => {
    const written = [...spellings].sort(([, one], [, other]) => other - one).map(([name]) => name)
    const [name = '', ...alsoWritten] = written
    const used = Array.from(uses, ([role, count]) => ({ role, count }))
    return { name, alsoWritten, uses: used, count: used.reduce((sum, { count }) => sum + count, 0), hidden: hidden.has(key) }
  })
}
