/** The value without its empty keys: undefined, null, empty text, empty list, empty object. */
export function filled(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => !isEmpty(field)))
}

function isEmpty(field: unknown): boolean {
  if (field === undefined || field === null || field === '') return true
  return typeof field === 'object' && Object.keys(field).length === 0
}
