import type { CauseNode, StoredTrace } from '../engagement/storedEngagement.ts'
import type { Problem } from '../model/problem.ts'
import { longestTitle } from '../model/vocabulary.ts'
import { changedAt, type Steps } from './steps.ts'

/** A trace with one of the rules between its causes restored (design section 5); the same where it is none of them. */
export function mendTrace(
  trace: StoredTrace,
  steps: Steps,
  { code }: Problem,
  titleOfRootCause: (id: string) => string | undefined,
): StoredTrace {
  switch (code) {
    case 'share-on-root':
      return changedAt(trace, steps, () => undefined)
    case 'share-under-together':
    case 'share-missing':
      // The path is that of one share among its siblings.
      return changedAt(trace, steps.slice(0, -2), withoutShares)
    case 'shares-sum':
      return changedAt(trace, steps, withoutShares)
    case 'root-cause-with-causes':
    case 'root-cause-repeated-together':
      return changedAt(trace, steps.slice(0, -1), (cause) => withoutRootCause(cause as CauseNode, titleOfRootCause))
    default:
      return trace
  }
}

/** Equal again, as where nobody said otherwise. */
function withoutShares(causes: unknown): unknown {
  return (causes as readonly CauseNode[]).map(({ share: _share, ...cause }) => cause)
}

/** It keeps the name of what it was traced to. */
function withoutRootCause(
  { rootCause = '', ...cause }: CauseNode,
  titleOf: (id: string) => string | undefined,
): Omit<CauseNode, 'rootCause'> {
  const title = cause.title ?? titleOf(rootCause)?.slice(0, longestTitle)
  return title === undefined ? cause : { ...cause, title }
}
