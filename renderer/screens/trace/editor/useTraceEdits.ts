import type { CauseState, Join } from '../../../../shared/model/vocabulary.ts'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'

export interface TraceEdits {
  /** The id of the new cause, or null when it was refused (which the user has been told). */
  add(parent: string | null, after: string | null, title: string): Promise<string | null>
  rename(cause: string, title: string): void
  setState(cause: string, state: CauseState): void
  remove(cause: string, onRemoved: () => void): void
  move(cause: string, parent: string | null, position: number): void
  /** The id of the copy, last under `parent`; null when it was refused. */
  copy(from: { failurePoint: string; cause: string }, parent: string | null): Promise<string | null>
  setJoin(parent: string | null, join: Join): void
  /** Shares 0–1 by id of the cause; null: equal. */
  setShares(parent: string | null, shares: [id: string, share: number][] | null): void
  link(cause: string, rootCause: string | null): void
  linkNew(cause: string, title: string, category: string): void
}

/** The edits of one failure point's trace. A refusal is told in words; the tree shows what the file then holds. */
export function useTraceEdits(failurePoint: string): TraceEdits {
  const { trace } = useApi()
  const add = useEdit(trace.addCause.mutationOptions())
  const update = useEdit(trace.updateCause.mutationOptions())
  const remove = useEdit(trace.removeCause.mutationOptions())
  const move = useEdit(trace.moveCause.mutationOptions())
  const copy = useEdit(trace.copyCause.mutationOptions())
  const join = useEdit(trace.setJoin.mutationOptions())
  const shares = useEdit(trace.setShares.mutationOptions())
  const link = useEdit(trace.linkRootCause.mutationOptions())
  const linkNew = useEdit(trace.linkNewRootCause.mutationOptions())
  return {
    add: (parent, after, title) =>
      add.mutateAsync({ failurePoint, parent, after, title }).then(
        ({ id }) => id,
        () => null,
      ),
    rename: (cause, title) => update.mutate({ failurePoint, cause, patch: { title } }),
    setState: (cause, state) => update.mutate({ failurePoint, cause, patch: { state } }),
    remove: (cause, onRemoved) => remove.mutate({ failurePoint, cause }, { onSuccess: onRemoved }),
    move: (cause, parent, position) => move.mutate({ failurePoint, cause, parent, position }),
    copy: (from, parent) =>
      copy.mutateAsync({ failurePoint, parent, from }).then(
        ({ id }) => id,
        () => null,
      ),
    setJoin: (parent, value) => join.mutate({ failurePoint, parent, join: value }),
    setShares: (parent, value) => shares.mutate({ failurePoint, parent, shares: value }),
    link: (cause, rootCause) => link.mutate({ failurePoint, cause, rootCause }),
    linkNew: (cause, title, category) => linkNew.mutate({ failurePoint, cause, title, category }),
  }
}
