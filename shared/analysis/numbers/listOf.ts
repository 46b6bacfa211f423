/** A whole number of each item. `Int32Array.from` with a function walks an iterator, which is many times slower. */
export function listOf<T>(items: readonly T[], value: (item: T) => number): Int32Array {
  const list = new Int32Array(items.length)
  items.forEach((item, index) => {
    list[index] = value(item)
  })
  return list
}
