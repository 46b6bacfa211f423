import { eventIterator, type } from '@orpc/contract'
import type { ChangeLabel } from '../../engagement/changeLabel.ts'
import { procedure } from '../base/base.ts'
import { changeEventSchema } from '../base/changeEvent.ts'

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
  watch: procedure.output(eventIterator(changeEventSchema)),
}
