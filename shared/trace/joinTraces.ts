import { deepestCause } from '../engagement/findUnreadable.ts'
import type { CauseNode } from '../engagement/storedEngagement.ts'
import { RuleBroken } from '../model/RuleBroken.ts'

/** The trace of a failure point that becomes one with another. */
interface JoinedTrace {
  readonly cause: CauseNode
  /** What the failure point is called. */
  readonly title: string
  /** Its harm a month, in any unit that both are told in. */
  readonly harm: number
}

/**
 * One trace of two: each stands whole under a why that is called as its failure point was, with its part of the harm of both, so that
 * every root cause keeps what it was found to cause. Without any harm the two weigh the same. @throws RuleBroken `too-deep`
 */
export function joinTraces(newId: () => string, one: JoinedTrace, other: JoinedTrace): CauseNode {
  const harm = one.harm + other.harm
  const share = harm > 0 ? one.harm / harm : null
  const causes = [under(newId, one, share), under(newId, other, share === null ? null : 1 - share)]
  const joined = { id: newId(), causes }
  if (depthOf(joined) > deepestCause) throw new RuleBroken({ code: 'too-deep', params: { deepest: deepestCause } })
  return joined
}

function under(newId: () => string, { cause, title }: JoinedTrace, share: number | null): CauseNode {
  const { share: _ofRoot, ...root } = cause
  const part = share === null ? {} : { share }
  // A root that has words of its own is a why itself.
  return root.title === undefined ? { ...root, title, ...part } : { id: newId(), title, ...part, causes: [root] }
}

function depthOf({ causes = [] }: CauseNode): number {
  return 1 + causes.reduce((deepest, cause) => Math.max(deepest, depthOf(cause)), 0)
}
