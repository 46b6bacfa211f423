/**
 * A function of single items that computes once for each. The items of an engagement are values: what one is turned into
 * holds as long as it does, also where its list has changed around it.
 */
export function ofEach<Item extends object, Value>(compute: (item: Item) => Value): (item: Item) => Value {
  const made = new WeakMap<Item, { readonly value: Value }>()
  return (item) => {
    const known = made.get(item) ?? { value: compute(item) }
    made.set(item, known)
    return known.value
  }
}
