import type { CauseNode, StoredEngagement, StoredFix } from '../../engagement/storedEngagement.ts'
import { groupBy } from '../../model/groupBy.ts'
import { subjectOf } from './evidenceSubjects.ts'

type About = NonNullable<StoredEngagement['evidence'][number]['about']>[number]

/** The fixes that act on what evidence is about: on its root causes, those of its failure points, or itself. */
export function fixesBySubject(engagement: StoredEngagement): (about: About) => readonly StoredFix[] {
  const byRootCause = new Map<string, StoredFix[]>()
  for (const fix of engagement.fixes) {
    for (const { rootCause } of fix.effects) byRootCause.set(rootCause, [...(byRootCause.get(rootCause) ?? []), fix])
  }
  const causes = new Map(engagement.traces.flatMap(({ cause }) => nodesIn(cause).map((node) => [node.id, node])))
  const traces = new Map(engagement.traces.map(({ failurePoint, cause }) => [failurePoint, cause]))
  const promises = new Map(engagement.promises.map(({ id, failurePoints = [] }) => [id, failurePoints]))
  const atTouchpoint = groupBy(engagement.failurePoints, ({ touchpoint = '' }) => touchpoint)
  const ofRootCauses = (ids: readonly string[]): readonly StoredFix[] => ids.flatMap((id) => byRootCause.get(id) ?? [])
  const ofCause = (cause: CauseNode | undefined): readonly StoredFix[] =>
    ofRootCauses(cause === undefined ? [] : nodesIn(cause).flatMap(({ rootCause }) => rootCause ?? []))
  return (about) => {
    const subject = subjectOf(about)
    if (subject === null) return []
    switch (subject.kind) {
      case 'failurePoint':
        return ofCause(traces.get(subject.id))
      case 'cause':
        return ofCause(causes.get(subject.id))
      case 'rootCause':
        return ofRootCauses([subject.id])
      case 'touchpoint':
        return (atTouchpoint.get(subject.id) ?? []).flatMap(({ id }) => ofCause(traces.get(id)))
      case 'promise':
        return (promises.get(subject.id) ?? []).flatMap((id) => ofCause(traces.get(id)))
      case 'fix':
        return engagement.fixes.filter(({ id }) => id === subject.id)
    }
  }
}

function nodesIn(cause: CauseNode): readonly CauseNode[] {
  return [cause, ...(cause.causes ?? []).flatMap(nodesIn)]
}
