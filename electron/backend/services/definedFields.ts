type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** The object without the keys that hold undefined: what a caller leaves out and what it sets to nothing is the same. */
export function definedFields<T extends object>(fields: T): Defined<T> {
  // Only keys whose value is not undefined are left, which is what the type says.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>
}
