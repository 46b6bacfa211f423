import { catalogue } from '../../../shared/engagement/catalogue.ts'
import { rolesIn } from '../../../shared/engagement/people/rolesIn.ts'
import type { StoredEngagement } from '../../../shared/engagement/storedEngagement.ts'
import { occurrences } from '../../../shared/model/lists/cases/occurrences.ts'
import { settingsPeople } from '../../../shared/model/lists/kickOff.ts'
import { hasTrait, type ListDescriptor } from '../../../shared/model/lists/ListDescriptor.ts'
import { namesIn } from '../../../shared/model/people/namesIn.ts'
import { isPostName, wordsOfPost } from '../../../shared/model/people/postName.ts'
import { normaliseName } from '../../../shared/search/normaliseName.ts'

/**
 * Every person named in a field for people, of every list, by all that they are called there. What is also called a unit, a department
 * or a system of the organisation, and what is a post (a site manager, the head of sales), is nobody's name: masked, it would be missing
 * in every text that speaks of it.
 * `callers` are those whose cases the occurrences are, which stay rows.
 */
export function namesOfPeople(callers: Iterable<string>, engagement: StoredEngagement): readonly (readonly string[])[] {
  const told = new Set<string>()
  const take = ({ people = [] }: Pick<ListDescriptor, 'people'>, items: Iterable<object>): void => {
    if (people.length === 0) return
    for (const item of items) for (const { said } of namesIn(item, people)) told.add(said)
  }
  take({ people: settingsPeople }, [engagement])
  for (const [key, descriptor] of Object.entries<ListDescriptor>(catalogue)) {
    if (!hasTrait(descriptor, 'stays-in-file')) take(descriptor, Reflect.get(engagement, key))
  }
  for (const customer of callers) take(occurrences, [{ customer }])
  const roles = rolesIn(engagement)
  const organisation = new Set([...roles].flatMap(wordsOfPost))
  const isName = (name: string): boolean => !roles.has(normaliseName(name)) && !isPostName(name, organisation)
  return [...told].map((said) => namesTold(said).filter(isName))
}

const honorific = /^(?:mr|mrs|ms|miss|dr|prof|adv|מר|גב|הגב|דר|פרופ|עוד|עו[״"]ד|ד[״"]ר)[.׳']?\s+/iu

/**
 * A field for a person may say more after the name (“Dana Or, site manager, 052-555-0141”), before it (“Warranty desk: Ruth Gal”), and
 * how somebody is addressed (“Ms Peretz”): the name alone is looked for, too.
 */
function namesTold(said: string): readonly string[] {
  const [before = ''] = said.split(',', 1)
  const told = [said, before, ...(before.includes(':') ? before.split(':') : [])].map((name) => name.trim())
  const bare = told.map((name) => name.replace(honorific, ''))
  return [...new Set([...told, ...bare])].filter((name) => name !== '')
}
