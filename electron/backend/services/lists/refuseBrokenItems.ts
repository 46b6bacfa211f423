import { type AnyCatalogue, catalogue } from '../../../../shared/engagement/catalogue.ts'
import { findItemProblems, type KnownIds } from '../../../../shared/model/lists/findListProblems.ts'
import type { ListDescriptor } from '../../../../shared/model/lists/ListDescriptor.ts'
import type { ProblemParams } from '../../../../shared/model/problem.ts'
import { RuleBroken } from '../../../../shared/model/RuleBroken.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { causesById, itemsById, itemsOfList, type ListedItem } from '../../derivations/lists.ts'

type Items = readonly ListedItem[]

/** The rules of a list, as at load, of its items as they are to be. @throws RuleBroken with names in place of ids */
export function refuseBrokenItems(state: EngagementState, key: string, items: Items): void {
  const lists: AnyCatalogue = catalogue
  const list = lists[key]
  if (list === undefined) throw new Error(`there is no list ${key}`)
  const own = new Set(items.map(({ id }) => id))
  const ids = (to: string): KnownIds => (to === key ? own : to === 'traces' ? causesById(state) : itemsById(state, to))
  findItemProblems(list, key, items, ids, (code, _path, params = {}) => {
    throw new RuleBroken({ code, params: withNames(params, namesFor(state, lists, list, items)) })
  })
}

/** What the items of a list, and of those that it refers to, are called: by their codes, else by their titles. */
function namesFor(state: EngagementState, lists: AnyCatalogue, list: ListDescriptor, items: Items): ReadonlyMap<string, string> {
  const nameOf = (of: ListDescriptor) => (item: Items[number]) => [item.id, item.code ?? of.titleOf(item)] as const
  const others = [...new Set(list.references.map(({ to }) => to))].flatMap((to) => {
    const of = lists[to]
    return of === undefined || of === list ? [] : itemsOfList(state, to).map(nameOf(of))
  })
  return new Map([...others, ...items.map(nameOf(list))])
}

function withNames(params: ProblemParams, names: ReadonlyMap<string, string>): ProblemParams {
  const named = Object.entries(params).map(([key, value]) => {
    if (typeof value === 'number') return [key, value] as const
    // Only a circle names several, and an id may have a comma in it.
    const known =
      names.get(value) ??
      value
        .split(', ')
        .map((id) => names.get(id) ?? id)
        .join(', ')
    return [key, known] as const
  })
  return Object.fromEntries(named)
}
