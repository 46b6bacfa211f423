import type { Rows } from '../../../kit/lists/Rows.ts'

/**
 * The place in the inbox to go to from the failure point chosen at `anchor`. Tracing moves it down or out of the list, and
 * then the one that took its place is the next. Null where the list ends.
 */
export function stepInInbox(
  { total = 0, rowAt }: Pick<Rows<{ readonly id: string }>, 'total' | 'rowAt'>,
  current: string | null,
  anchor: number,
  step: 1 | -1,
): number | null {
  const stillThere = rowAt(anchor)?.id === current
  const next = step === -1 ? anchor - 1 : stillThere ? anchor + 1 : anchor
  return next >= 0 && next < total ? next : null
}
