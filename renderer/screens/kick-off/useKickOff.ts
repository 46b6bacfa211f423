import { useRef } from 'react'
import type * as z from 'zod'
import type { KickOff } from '../../../shared/engagement/engagement.ts'
import { filled } from '../../../shared/model/filled.ts'
import type { kickOffSchema } from '../../../shared/model/lists/kickOff.ts'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useHead } from '../../page/useHead.ts'

/** What was agreed on, and how a part of it is changed: upon what was last sent, so that no edit undoes one that is still being saved. */
export function useKickOff(): {
  readonly kickOff: KickOff
  change(part: (before: KickOff) => Partial<KickOff>): Promise<unknown>
} {
  const { kickOff } = useHead()
  const api = useApi()
  const update = useEdit(api.engagement.updateSettings.mutationOptions())
  const latest = useRef(kickOff)
  const waiting = useRef(0)
  if (waiting.current === 0) latest.current = kickOff
  const change = async (part: (before: KickOff) => Partial<KickOff>): Promise<void> => {
    const next: KickOff = filled({ ...latest.current, ...part(latest.current) })
    latest.current = next
    waiting.current += 1
    try {
      // What is sent is changed by nobody on the way.
      await update.mutateAsync({ kickOff: Object.keys(next).length === 0 ? null : (next as z.input<typeof kickOffSchema>) })
    } finally {
      waiting.current -= 1
    }
  }
  return { kickOff, change }
}
