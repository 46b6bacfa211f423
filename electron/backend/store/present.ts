type OrNull<T> = {
  readonly [K in keyof T]-?: Exclude<T[K], undefined> | (Record<never, never> extends Pick<T, K> ? null : never)
}

/** The domain value whose fields are given, without the optional ones that are null in the file. */
export function present<T extends object>(fields: OrNull<T>): T {
  const value: Record<string, unknown> = {}
  for (const key in fields) {
    const field: unknown = fields[key]
    if (field !== null) value[key] = field
  }
  // OrNull lists every key of T and allows null for the optional ones only.
  return value as T
}

/** How an optional text is stored: an empty one is no text. */
export function storedText(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text
}
