import type { StoredEngagement } from '../engagement/storedEngagement.ts'
import type { EvidenceSubject } from '../model/lists/causes/evidence.ts'
import { toShapeProblems } from '../model/shapeProblems.ts'
import type { FixKind, Stance } from '../model/vocabulary.ts'
import { normaliseName } from '../search/normaliseName.ts'
import { type AssistantAnswer, answerSchema, longestAnswer } from './assistantAnswer.ts'
import { objectsIn } from './objectsIn.ts'

/** What something in the engagement is called where a proposal names it. */
interface NamedThing {
  readonly id: string
  readonly code: string
  readonly title: string
}

interface Proposed {
  /** Its place in the answer, of its own among all proposals. */
  readonly key: string
  readonly why: string
}

/** What an assistant proposes: nothing of it is in the engagement until somebody takes it. */
export type Proposal =
  | (Proposed & { readonly kind: 'cause'; readonly failurePoint: NamedThing; readonly title: string })
  | (Proposed & {
      readonly kind: 'link'
      readonly evidence: NamedThing
      readonly subject: Extract<EvidenceSubject, 'failurePoint' | 'rootCause' | 'fix'>
      readonly about: NamedThing
      readonly stance: Stance
    })
  | (Proposed & {
      readonly kind: 'idea'
      readonly title: string
      readonly rootCauses: readonly NamedThing[]
      readonly fixKind: FixKind | null
    })

export interface Proposals {
  /** Who says so, as the answer names it. */
  readonly source: string
  readonly proposals: readonly Proposal[]
  /** Codes in the answer that nothing here bears; what rests on them is left out. */
  readonly unknownCodes: readonly string[]
  /** How many are here already. */
  readonly known: number
}

export type ReadAnswer =
  | { readonly ok: true; readonly proposals: Proposals }
  | { readonly ok: false; readonly why: 'not-an-answer' | 'answer-broken' | 'answer-too-long' }
  /** One that breaks our form at the place. */
  | { readonly ok: false; readonly why: 'answer-breaks-form'; readonly place: string }

/** What an assistant answered, whatever stands around its JSON; held to the form and the codes of the engagement. */
export function readAnswer(pasted: string, engagement: StoredEngagement): ReadAnswer {
  if (pasted.length > longestAnswer) return { ok: false, why: 'answer-too-long' }
  if (!pasted.includes('{')) return { ok: false, why: 'not-an-answer' }
  const { objects, isCutOff } = objectsIn(pasted)
  for (const one of objects) {
    const parsed = answerSchema.safeParse(one)
    if (parsed.success) return { ok: true, proposals: proposalsOf(parsed.data, engagement) }
  }
  const [said] = objects
  if (said === undefined || isCutOff) return { ok: false, why: 'answer-broken' }
  const [problem] = toShapeProblems(answerSchema.safeParse(said).error?.issues ?? [], said)
  return { ok: false, why: 'answer-breaks-form', place: problem?.path ?? '' }
}

function proposalsOf({ source, causes = [], links = [], ideas = [] }: AssistantAnswer, engagement: StoredEngagement): Proposals {
  const known = thingsByCode(engagement)
  const unknownCodes = new Set<string>()
  const find = (code: string, ...lists: readonly ListOfThing[]): Found | null => {
    const found = known.get(code)
    if (found !== undefined && lists.includes(found.list)) return found
    unknownCodes.add(code)
    return null
  }
  const made: Proposal[] = []
  let already = 0
  for (const [at, { failurePoint: code, title, why = '' }] of causes.entries()) {
    const failurePoint = find(code, 'failurePoint')
    if (failurePoint === null) continue
    if (namesOfCauses(engagement, failurePoint.id).has(normaliseName(title))) already += 1
    else made.push({ kind: 'cause', key: `cause-${at}`, failurePoint, title, why })
  }
  for (const [at, { evidence: code, about: aboutCode, stance, why = '' }] of links.entries()) {
    const [evidence, about] = [find(code, 'evidence'), find(aboutCode, 'failurePoint', 'rootCause', 'fix')]
    if (evidence === null || about === null || about.list === 'evidence') continue
    if (isLinked(engagement, evidence.id, about.list, about.id)) already += 1
    else made.push({ kind: 'link', key: `link-${at}`, evidence, subject: about.list, about, stance, why })
  }
  const titles = new Set(engagement.fixes.map(({ title }) => normaliseName(title)))
  for (const [at, { title, rootCauses: codes, kind, why = '' }] of ideas.entries()) {
    const rootCauses = [...new Set(codes)].flatMap((code) => find(code, 'rootCause') ?? [])
    if (titles.has(normaliseName(title))) already += 1
    else made.push({ kind: 'idea', key: `idea-${at}`, title, rootCauses, fixKind: kind ?? null, why })
  }
  return { source, proposals: made, unknownCodes: [...unknownCodes], known: already }
}

type ListOfThing = 'failurePoint' | 'rootCause' | 'fix' | 'evidence'
type Found = NamedThing & { readonly list: ListOfThing }

function thingsByCode({ failurePoints, rootCauses, fixes, evidence }: StoredEngagement): ReadonlyMap<string, Found> {
  const things: readonly Found[] = [
    ...failurePoints.map(({ id, code, title }) => ({ list: 'failurePoint', id, code, title }) as const),
    ...rootCauses.map(({ id, code, title }) => ({ list: 'rootCause', id, code, title }) as const),
    ...fixes.map(({ id, code, title }) => ({ list: 'fix', id, code, title }) as const),
    ...evidence.map(({ id, code, quote, note }) => ({ list: 'evidence', id, code, title: quote ?? note ?? '' }) as const),
  ]
  return new Map(things.map((thing) => [thing.code, thing]))
}

function namesOfCauses({ traces }: StoredEngagement, failurePoint: string): ReadonlySet<string> {
  const names = new Set<string>()
  const add = ({ title, causes = [] }: StoredEngagement['traces'][number]['cause']): void => {
    if (title !== undefined) names.add(normaliseName(title))
    for (const cause of causes) add(cause)
  }
  for (const trace of traces) if (trace.failurePoint === failurePoint) add(trace.cause)
  return names
}

function isLinked({ evidence }: StoredEngagement, id: string, subject: Exclude<ListOfThing, 'evidence'>, about: string): boolean {
  return evidence.some((one) => one.id === id && (one.about ?? []).some((link) => link[subject] === about))
}
