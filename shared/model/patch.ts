/** A partial edit of a value: a key left out stays, `null` clears an optional one. Ids and codes are never edited. */
export type Patch<T> = {
  readonly [K in Exclude<keyof T, 'id' | 'code'>]?: Record<never, never> extends Pick<T, K>
    ? Exclude<T[K], undefined> | null
    : T[K]
}

/** The value with the patch applied; a key cleared by `null` is absent, not undefined. */
export function applyPatch<T extends object>(value: T, patch: Patch<T>): T {
  const kept = Object.entries({ ...value, ...patch }).filter(([, field]) => field !== null && field !== undefined)
  // The patch type allows null only for optional keys, so a value without them is still a T.
  return Object.fromEntries(kept) as T
}
