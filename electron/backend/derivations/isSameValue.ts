/** Whether two values of plain data (objects, lists, maps, texts, numbers) hold the same; lists and maps in the same order. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) return Array.isArray(b) && isSameList(a, b)
  if (a instanceof Map) return b instanceof Map && isSameMap(a, b)
  const fields = Object.entries(a)
  const others = new Map(Object.entries(b))
  return fields.length === others.size && fields.every(([key, value]) => others.has(key) && isSameValue(value, others.get(key)))
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => isSameValue(item, b[index]))
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
