/** Whether two values of plain data (objects, lists, maps, texts, numbers) hold the same; lists and maps in the same order. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) return Array.isArray(b) && isSameList(a, b)
  if (isNumbers(a)) return isNumbers(b) && isSameList(a, b)
  if (a instanceof Map) return b instanceof Map && isSameMap(a, b)
  return isSameObject(a, b)
}

/** The lists of numbers that the kernels of the analysis work on. */
function isNumbers(value: object): value is Float64Array | Int32Array | Uint8Array {
  return value instanceof Float64Array || value instanceof Int32Array || value instanceof Uint8Array
}

function isSameList(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index += 1) if (!isSameValue(a[index], b[index])) return false
  return true
}

function isSameMap(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  if (a.size !== b.size) return false
  const others = b.entries()
  for (const [key, value] of a) {
    const other = others.next().value
    if (other === undefined || other[0] !== key || !isSameValue(value, other[1])) return false
  }
  return true
}

function isSameObject(a: object, b: object): boolean {
  if (Array.isArray(b) || isNumbers(b) || b instanceof Map) return false
  const fields = Object.entries(a)
  const others = Object.entries(b)
  // What two values hold is nearly always written in the same order.
  return fields.length === others.length && fields.every(([key, value], at) => isSameField(key, value, others, at))
}

function isSameField(key: string, value: unknown, others: readonly (readonly [string, unknown])[], at: number): boolean {
  const other = others[at]?.[0] === key ? others[at] : others.find(([name]) => name === key)
  return other !== undefined && isSameValue(value, other[1])
}

/** Whether two maps that are only looked up in hold the same, in whatever order. */
export function isSameLookup(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  if (a.size !== b.size) return false
  for (const [key, value] of a) if (!b.has(key) || !isSameValue(value, b.get(key))) return false
  return true
}

/** Sameness of two lists of items in some fields alone; whoever is given the list before may read only these of it. */
export function isSameIn<Field extends PropertyKey>(
  fields: readonly Field[],
): (before: readonly Fields<Field>[], now: readonly Fields<Field>[]) => boolean {
  return (before, now) =>
    before.length === now.length &&
    before.every((item, index) => {
      const other = now[index]
      return other !== undefined && (item === other || fields.every((field) => isSameValue(item[field], other[field])))
    })
}

type Fields<Field extends PropertyKey> = { readonly [name in Field]?: unknown }
