import { listPeople } from '../../../../shared/engagement/people/listPeople.ts'
import { type Renamed, renamePerson } from '../../../../shared/engagement/people/renamePerson.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import { itemsOfList } from '../../derivations/lists.ts'
import { removeItem } from '../../store/removeItem.ts'
import { updateSettings } from '../../store/settings.ts'
import { updateItem } from '../../store/updateItem.ts'
import type { Api } from '../createApi.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'
import type { Session } from '../Session.ts'
import { refuseBrokenItems } from './refuseBrokenItems.ts'

export function peopleService(api: Api['people'], session: Session) {
  return {
    list: api.list.handler(() => listPeople(session.current.state.engagement)),
    rename: api.rename.handler(({ input: { from, to } }) => {
      return { joinedMonths: rename(session.current, from, to.trim()) }
    }),
    hide: api.hide.handler(({ input: { name, hidden } }) => {
      const { current } = session
      const { hiddenPeople = [] } = current.state.engagement
      const others = hiddenPeople.filter((one) => normaliseName(one) !== normaliseName(name))
      // One who is hidden already keeps the place, and with it the code.
      if (hidden && others.length < hiddenPeople.length) return null
      const after = hidden ? [...others, name] : others
      current.write(hidden ? 'person.hide' : 'person.show', { title: name }, (transaction) => {
        updateSettings(transaction, { hiddenPeople: after.length === 0 ? null : after })
      })
      return null
    }),
  }
}

/**
 * Answers how many months were told of both and are added up now.
 * @throws Refusal `gone` when nobody is called so; RuleBroken where two would then say the same of one thing
 */
function rename(current: OpenEngagement, from: string, to: string): number {
  const { state } = current
  const { engagement } = state
  const people = listPeople(engagement)
  const isCalled = (name: string) => people.some((person) => normaliseName(person.name) === normaliseName(name))
  if (!isCalled(from)) throw new Refusal('gone')
  const { items, joinedMonths, settings } = renamePerson(engagement, from, to)
  if (items.length === 0 && settings.kickOff === undefined) return 0
  const gone = new Set(joinedMonths)
  for (const key of new Set(items.map((item) => item.key))) {
    const after = new Map(items.flatMap((item) => (item.key === key ? [[item.id, changesOf(item)]] : [])))
    refuseBrokenItems(
      state,
      key,
      itemsOfList(state, key)
        .filter(({ id }) => key !== 'cancellationMonths' || !gone.has(id))
        .map((item) => ({ ...item, ...after.get(item.id) })),
    )
  }
  const merges = normaliseName(from) !== normaliseName(to) && isCalled(to)
  current.write(merges ? 'person.merge' : 'person.rename', { title: to }, (transaction) => {
    for (const id of joinedMonths) removeItem(transaction, 'cancellationMonths', id)
    for (const item of items) updateItem(transaction, item.key, item.id, changesOf(item))
    updateSettings(transaction, settings)
  })
  return joinedMonths.length
}

function changesOf({ before, after }: Renamed['items'][number]): object {
  return Object.fromEntries(Object.entries(after).filter(([field, value]) => value !== Reflect.get(before, field)))
}
