import type { Api } from '../createApi.ts'
import type { Session } from '../Session.ts'

export function changesService(api: Api['changes'], session: Session) {
  return {
    history: api.history.handler(() => session.opened?.file.undoState() ?? { undo: null, redo: null }),
    undo: api.undo.handler(() => session.current.undo()),
    redo: api.redo.handler(() => session.current.redo()),
    watch: api.watch.handler(({ signal }) => session.watch(signal)),
  }
}
