/** What a field was changed to: one value, an estimate's low, likely and high, or nothing when it was emptied. */
export type ChangedValue = string | number | boolean | readonly number[] | null

/** A field that a change set, for its name. Without a value where that would say nothing: a list, or ids. */
export interface ChangedField {
  readonly field: string
  readonly value?: ChangedValue
}

/** What the id in a field that names another item is called; undefined for every other field. */
type NameOf = (field: string, value: string) => string | undefined

/** The fields that a patch sets, in its order. */
export function changedFields(patch: object, nameOf: NameOf = () => undefined): readonly ChangedField[] {
  return Object.entries(patch).map(([field, value]) => ({ field, ...sayable(field, value, nameOf) }))
}

/** The fields that any of several patches sets, each with its value where all that set it set the same. */
export function changedInAny(patches: readonly (readonly ChangedField[])[]): readonly ChangedField[] {
  const byField = new Map<string, ChangedField>()
  for (const change of patches.flat()) {
    const before = byField.get(change.field)
    const same = before === undefined || JSON.stringify(before.value) === JSON.stringify(change.value)
    byField.set(change.field, same ? change : { field: change.field })
  }
  return [...byField.values()]
}

function sayable(field: string, value: unknown, nameOf: NameOf): Pick<ChangedField, 'value'> {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return { value }
  if (typeof value === 'string') return { value: nameOf(field, value) ?? value }
  return isEstimate(value) ? { value } : {}
}

function isEstimate(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length === 3 && value.every((part) => typeof part === 'number')
}
