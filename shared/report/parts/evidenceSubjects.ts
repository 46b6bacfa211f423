import type { CauseNode, StoredEngagement } from '../../engagement/storedEngagement.ts'
import { type EvidenceSubject, subjectKeys } from '../../model/lists/causes/evidence.ts'

type Evidence = StoredEngagement['evidence'][number]
type About = NonNullable<Evidence['about']>[number]

/** What an entry of a piece of evidence is about; null where it names nothing. */
export function subjectOf(about: About): { readonly kind: EvidenceSubject; readonly id: string } | null {
  for (const kind of subjectKeys) {
    const id = about[kind]
    if (id !== undefined) return { kind, id }
  }
  return null
}

/** What everything that evidence can be about is called. */
export function subjectNames(engagement: StoredEngagement): (about: About) => string {
  const coded = (items: readonly { readonly id: string; readonly code: string; readonly title: string }[]) =>
    new Map(items.map(({ id, code, title }) => [id, `${code} · ${title}`]))
  const rootCauses = coded(engagement.rootCauses)
  const names: Readonly<Record<EvidenceSubject, ReadonlyMap<string, string>>> = {
    failurePoint: coded(engagement.failurePoints),
    cause: new Map(engagement.traces.flatMap(({ cause }) => causesIn(cause, rootCauses))),
    rootCause: rootCauses,
    touchpoint: new Map(engagement.touchpoints.map(({ id, name }) => [id, name])),
    promise: new Map(engagement.promises.map(({ id, code, text }) => [id, `${code} · ${text}`])),
    fix: coded(engagement.fixes),
  }
  return (about) => {
    const subject = subjectOf(about)
    return subject === null ? '' : (names[subject.kind].get(subject.id) ?? '')
  }
}

function causesIn(cause: CauseNode, rootCauses: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  const name = cause.title ?? rootCauses.get(cause.rootCause ?? '') ?? ''
  return [[cause.id, name], ...(cause.causes ?? []).flatMap((behind) => causesIn(behind, rootCauses))]
}
