import type { Report } from '../reportProblem.ts'
import type { ListDescriptor, PlacedId, Reference } from './ListDescriptor.ts'

/** Items of any list: what they hold was checked by its schema. */
type Items = readonly object[]
/** Tells which ids a list has. */
export type KnownIds = Pick<ReadonlySet<string>, 'has'>
type Lists = Readonly<Record<string, Items>>
type Descriptors = Readonly<Record<string, ListDescriptor>>

/** Of a list that is not at hand nothing can be said. */
const everyId: KnownIds = { has: () => true }

/** What is wrong within the lists of a catalogue and between them; what they refer to outside of them is not looked at. */
export function findListProblems(lists: Descriptors, values: object, report: Report): void {
  const held = itemsByKey(lists, values)
  const ids = new Map(Object.entries(held).map(([key, items]) => [key, idsOf(items, lists[key])]))
  for (const [key, items] of Object.entries(held)) {
    checkUnique(key, items, report)
    checkUniqueWithin(key, items, lists[key], report)
  }
  for (const [key, descriptor] of Object.entries(lists)) {
    findItemProblems(descriptor, key, held[key] ?? [], (to) => ids.get(to) ?? everyId, report)
  }
}

/**
 * What is wrong with the items of one list, given the ids that each list has: unknown references, and its own rules. `first` is
 * the place in the list of the first item given.
 */
export function findItemProblems(
  descriptor: ListDescriptor,
  key: string,
  items: Items,
  idsOfList: (key: string) => KnownIds,
  report: Report,
  first = 0,
): void {
  for (const reference of descriptor.references) checkReference(key, items, reference, idsOfList(reference.to), report, first)
  descriptor.findProblems?.(items, key, report)
}

function itemsByKey(lists: Descriptors, values: object): Lists {
  const listOf = (key: string): Items => {
    const list: unknown = Reflect.get(values, key)
    return Array.isArray(list) ? list : []
  }
  return Object.fromEntries(Object.keys(lists).map((key) => [key, listOf(key)]))
}

function textIn(item: object, field: string): string | undefined {
  const text: unknown = Reflect.get(item, field)
  return typeof text === 'string' ? text : undefined
}

/** What can be named of a list: its items, or what stands within them. */
function idsOf(items: Items, list: ListDescriptor | undefined): ReadonlySet<string> {
  return new Set(items.flatMap((item) => [...idsWithin(item, list)].map(({ id }) => id).concat(textIn(item, 'id') ?? [])))
}

function idsWithin<Held extends object>(item: Held, list: Pick<ListDescriptor, 'idsWithin'> | undefined): Iterable<PlacedId> {
  // The items of a list are what its descriptor describes.
  return list?.idsWithin?.(item as never) ?? []
}

function checkUniqueWithin(key: string, items: Items, list: ListDescriptor | undefined, report: Report): void {
  const ids = new Set<string>()
  items.forEach((item, index) => {
    for (const { id, path } of idsWithin(item, list))
      if (ids.size === ids.add(id).size) report('duplicate-id', `${key}[${index}].${path}`, { id })
  })
}

function checkUnique(key: string, items: Items, report: Report): void {
  const ids = new Set<string>()
  const codes = new Set<string>()
  for (const [index, item] of items.entries()) {
    const id = textIn(item, 'id')
    const code = textIn(item, 'code')
    if (id !== undefined && ids.size === ids.add(id).size) report('duplicate-id', `${key}[${index}].id`, { id })
    if (code !== undefined && codes.size === codes.add(code).size) report('duplicate-code', `${key}[${index}].code`, { code })
  }
}

function checkReference(
  key: string,
  items: Items,
  reference: ListDescriptor['references'][number],
  known: KnownIds,
  report: Report,
  first: number,
): void {
  items.forEach((item, index) => {
    for (const { path, id } of idsIn(item, reference)) {
      if (known.has(id) || reference.isBuiltIn?.(id) === true) continue
      const params = reference.unknown === undefined ? { list: reference.to, id } : { id }
      report(reference.unknown ?? 'unknown-item', `${key}[${first + index}].${path}`, params)
    }
  })
}

/** Every id that an item holds in the field of a reference, and where. */
function idsIn<Held extends object>(item: Held, reference: Reference<Held>): Iterable<PlacedId> {
  return reference.idsIn?.(item) ?? walkField(item, reference.field.split('.'), '')
}

function* walkField(value: unknown, steps: readonly string[], path: string): Generator<PlacedId> {
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* walkField(entry, steps, `${path}[${index}]`)
    return
  }
  const [step, ...rest] = steps
  if (step === undefined) {
    if (typeof value === 'string') yield { path, id: value }
  } else if (typeof value === 'object' && value !== null) {
    yield* walkField(Reflect.get(value, step), rest, path === '' ? step : `${path}.${step}`)
  }
}
