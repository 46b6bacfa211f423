/** A place within a value: keys of objects and places in lists. */
export type Steps = readonly (string | number)[]

export function valueAt(value: unknown, steps: Steps): unknown {
  let at = value
  for (const step of steps) at = typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined
  return at
}

/** The value with another one at this place; what is not on the way there stays the same. */
export function withValueAt<Value extends object>(value: Value, steps: Steps, inner: unknown): Value {
  return changedAt(value, steps, () => inner)
}

/** The value without the key at this place. */
export function withoutAt<Value extends object>(value: Value, steps: Steps): Value {
  return changedAt(value, steps, () => undefined)
}

/** The value with what stands at this place changed; a key that becomes undefined is absent. */
export function changedAt<Value>(value: Value, steps: Steps, change: (inner: unknown) => unknown): Value {
  const [step, ...rest] = steps
  // What a change makes of a part is the caller's to get right; the whole is checked against its schema afterwards.
  if (step === undefined) return change(value) as Value
  if (typeof value !== 'object' || value === null) return value
  const inner = changedAt(Reflect.get(value, step), rest, change)
  if (Array.isArray(value)) return value.with(Number(step), inner) as Value
  const { [step]: _before, ...others } = value as Record<string, unknown>
  return (inner === undefined ? others : { ...value, [step]: inner }) as Value
}
