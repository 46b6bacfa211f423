import type { PeopleField } from './PeopleField.ts'

/** Every text that stands in a field for people of an item, as it is said there. */
export function* namesIn(
  item: object,
  fields: readonly PeopleField[],
): Generator<{ readonly said: string; readonly field: PeopleField }> {
  for (const field of fields) for (const said of textsAt(item, field.field.split('.'), field)) yield { said, field }
}

function* textsAt(value: unknown, steps: readonly string[], field: PeopleField): Generator<string> {
  if (Array.isArray(value)) {
    for (const entry of value) yield* textsAt(entry, steps, field)
    return
  }
  const [step, ...rest] = steps
  if (step === undefined) {
    if (typeof value === 'string' && value.trim() !== '') yield value
    return
  }
  if (isHolder(value, rest, field)) yield* textsAt(Reflect.get(value, step), rest, field)
}

/**
 * The item with each text in its fields for people as `rename` says it; the same value where none is another, so that what has
 * changed can be told.
 */
export function withNames<Item extends object>(
  item: Item,
  fields: readonly PeopleField[],
  rename: (said: string, field: PeopleField) => string,
): Item {
  // What stands in the place of a name is a name, so the item stays what it was.
  return fields.reduce<unknown>((renamed, field) => renamedAt(renamed, field.field.split('.'), field, rename), item) as Item
}

function renamedAt(
  value: unknown,
  steps: readonly string[],
  field: PeopleField,
  rename: (said: string, field: PeopleField) => string,
): unknown {
  if (Array.isArray(value)) {
    const renamed = value.map((entry) => renamedAt(entry, steps, field, rename))
    return renamed.some((entry, place) => entry !== value[place]) ? renamed : value
  }
  const [step, ...rest] = steps
  if (step === undefined) return typeof value === 'string' ? rename(value, field) : value
  if (!isHolder(value, rest, field)) return value
  const before: unknown = Reflect.get(value, step)
  const after = renamedAt(before, rest, field, rename)
  return after === before ? value : { ...value, [step]: after }
}

/** Whether the way to the names goes on in it; the object that holds the names themselves must be one of those meant. */
function isHolder(value: unknown, rest: readonly string[], { where = {} }: PeopleField): value is object {
  if (typeof value !== 'object' || value === null) return false
  return rest.length > 0 || Object.entries(where).every(([key, said]) => Reflect.get(value, key) === said)
}

/** The name of one person in what a field says of them, without what is told after it. */
export function nameOf(said: string, { told = false }: Pick<PeopleField, 'told'>): string {
  const [name = ''] = told ? said.split(',', 1) : [said]
  return name.trim() === '' ? said.trim() : name.trim()
}
