import { nameOf, withNames } from '../../model/people/namesIn.ts'
import { normaliseName } from '../../search/normaliseName.ts'
import type { Engagement, KickOff } from '../engagement.ts'
import { peopleHeldIn } from './listPeople.ts'

/** The items that another name stands in, with the fields that it changed, and what it changed of the engagement itself. */
export interface Renamed {
  readonly items: readonly { readonly key: string; readonly id: string; readonly before: object; readonly after: object }[]
  readonly settings: { readonly kickOff?: KickOff; readonly hiddenPeople?: readonly string[] }
}

/**
 * One name in place of another in every field that holds names of people, in frozen reviews too; what is told after a name stays, and
 * free texts are left as they are. Whoever is hidden stays hidden under the new name.
 */
export function renamePerson(engagement: Engagement, from: string, to: string): Renamed {
  const meant = normaliseName(from)
  const items: Renamed['items'][number][] = []
  let settings: Renamed['settings'] = hiddenAs(engagement, meant, to)
  for (const { key, fields, items: held } of peopleHeldIn(engagement)) {
    for (const before of held) {
      const after = withNames(before, fields, (said, field) => {
        const name = nameOf(said, field)
        return normaliseName(name) === meant ? said.replace(name, () => to) : said
      })
      if (after === before) continue
      // Only the engagement itself stands under no key.
      if (key === null) settings = { ...settings, ...kickOffOf(after as Engagement) }
      else items.push({ key, id: String(Reflect.get(before, 'id')), before, after })
    }
  }
  return { items, settings }
}

function kickOffOf(engagement: Pick<Engagement, 'kickOff'>): Pick<Renamed['settings'], 'kickOff'> {
  return engagement.kickOff === undefined ? {} : { kickOff: engagement.kickOff }
}

function hiddenAs({ hiddenPeople = [] }: Pick<Engagement, 'hiddenPeople'>, meant: string, to: string): Renamed['settings'] {
  if (!hiddenPeople.some((name) => normaliseName(name) === meant)) return {}
  const renamed = hiddenPeople.map((name) => (normaliseName(name) === meant ? to : name))
  return { hiddenPeople: [...new Map(renamed.map((name) => [normaliseName(name), name])).values()] }
}
