import type { Touchpoint } from '../../../../shared/engagement/engagement.ts'
import type { Patch } from '../../../../shared/model/patch.ts'

/** What each part of the panel of a touchpoint is given. */
export interface TouchpointPart {
  /** As it is kept. */
  readonly stored: Touchpoint
  onSave(patch: Patch<Touchpoint>): void
}

/** What a field of text keeps: nothing of spaces only. */
export function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text
}
