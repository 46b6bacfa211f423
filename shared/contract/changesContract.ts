import { eventIterator, type } from '@orpc/contract'
import * as z from 'zod'
import type { ChangeLabel } from '../engagement/changeLabel.ts'
import { procedure } from './base.ts'
import { sources } from './sources.ts'

export interface HistoryState {
  readonly undo: ChangeLabel | null
  readonly redo: ChangeLabel | null
}

export const changesContract = {
  history: procedure.output(type<HistoryState>()),
  /** Null when there was nothing to undo. */
  undo: procedure.output(type<ChangeLabel | null>()),
  redo: procedure.output(type<ChangeLabel | null>()),
  /** One event per commit with what it touched, and one when a file is opened or closed; never ends by itself. */
  watch: procedure.output(
    eventIterator(z.object({ kind: z.enum(['committed', 'file']), touched: z.array(z.enum(sources)), dataVersion: z.number() })),
  ),
}
