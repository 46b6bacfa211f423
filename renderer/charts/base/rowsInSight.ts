/** The rows from `first` up to but not with `end` that a window shows, with a few beyond each edge. */
export function rowsInSight(input: {
  readonly scrolled: number
  readonly height: number
  readonly rowHeight: number
  readonly count: number
}): { readonly first: number; readonly end: number } {
  const beyond = 6
  const first = Math.max(0, Math.floor(input.scrolled / input.rowHeight) - beyond)
  const end = Math.min(input.count, Math.ceil((input.scrolled + input.height) / input.rowHeight) + beyond)
  return { first: Math.min(first, end), end }
}
