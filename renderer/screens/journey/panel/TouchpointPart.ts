import type { Touchpoint } from '../../../../shared/engagement/engagement.ts'
import type { Patch } from '../../../../shared/model/patch.ts'

/** What each part of the panel of a touchpoint is given. */
export interface TouchpointPart {
  /** As it is kept; its name has a field of its own, and a change of it is no reason to draw the rest anew. */
  readonly stored: Omit<Touchpoint, 'name'>
  onSave(patch: Patch<Touchpoint>): void
}

/** What a field of text keeps: nothing of spaces only. */
export function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text
}
