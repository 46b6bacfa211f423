/**
 * The place in the inbox to go to from the failure point chosen at `anchor`. Tracing moves it down or out of the list, and
 * then the one that took its place is the next. Null where the list ends.
 */
export function stepInInbox(
  rows: ReadonlyMap<number, { readonly id: string }>,
  current: string | null,
  anchor: number,
  step: 1 | -1,
  total: number,
): number | null {
  const stillThere = rows.get(anchor)?.id === current
  const next = step === -1 ? anchor - 1 : stillThere ? anchor + 1 : anchor
  return next >= 0 && next < total ? next : null
}
