/**
 * A function of single items that computes once for each. The items of an engagement are values: what one is turned into
 * holds as long as it does, also where its list has changed around it. What is given besides an item is always the same with it.
 */
export function ofEach<Item extends object, Value, Given extends readonly unknown[]>(
  compute: (item: Item, ...given: Given) => Value,
): (item: Item, ...given: Given) => Value {
  const made = new WeakMap<Item, { readonly value: Value }>()
  return (item, ...given) => {
    const known = made.get(item) ?? { value: compute(item, ...given) }
    made.set(item, known)
    return known.value
  }
}
