import { eventIterator, type } from '@orpc/contract'
import * as z from 'zod'
import { procedure } from './base.ts'

/** What an edit did, for the names of undo and redo: a key of the change texts in i18n with its values. */
export interface ChangeLabel {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}

export interface HistoryState {
  readonly undo: ChangeLabel | null
  readonly redo: ChangeLabel | null
}

export const changesContract = {
  history: procedure.output(type<HistoryState>()),
  /** Null when there was nothing to undo. */
  undo: procedure.output(type<ChangeLabel | null>()),
  redo: procedure.output(type<ChangeLabel | null>()),
  /** One event per commit, and one when a file is opened or closed; never ends by itself. */
  watch: procedure.output(
    eventIterator(z.object({ kind: z.enum(['committed', 'file']), tables: z.array(z.string()), dataVersion: z.number() })),
  ),
}
