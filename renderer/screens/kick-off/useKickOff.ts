import type * as z from 'zod'
import type { KickOff } from '../../../shared/engagement/engagement.ts'
import { filled } from '../../../shared/model/filled.ts'
import type { kickOffSchema } from '../../../shared/model/lists/kickOff.ts'
import { useApi } from '../../page/ApiProvider.tsx'
import { useLatestSent } from '../../page/redrawing/useLatestSent.ts'
import { useEdit } from '../../page/useEdit.ts'
import { useHead } from '../../page/useHead.ts'

/** What was agreed on, and how a part of it is changed. */
export function useKickOff(): {
  readonly kickOff: KickOff
  change(part: (before: KickOff) => Partial<KickOff>): Promise<unknown>
} {
  const { kickOff } = useHead()
  const update = useEdit(useApi().engagement.updateSettings.mutationOptions())
  const change = useLatestSent(kickOff, (next) =>
    // What is sent is changed by nobody on the way.
    update.mutateAsync({ kickOff: Object.keys(next).length === 0 ? null : (next as z.input<typeof kickOffSchema>) }),
  )
  return { kickOff, change: (part) => change((before): KickOff => filled({ ...before, ...part(before) })) }
}
