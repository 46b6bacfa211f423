import type { SentenceKind, TallyLine } from '../../../../shared/contract/lists/evidenceContract.ts'
import type { EvidenceSubject } from '../../../../shared/model/lists/causes/evidence.ts'
import { localDay } from '../../../../shared/model/localDay.ts'
import { RuleBroken } from '../../../../shared/model/RuleBroken.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { cleanName } from '../../../../shared/model/textRules.ts'
import { type EvidenceSource, type Language, longestTitle } from '../../../../shared/model/vocabulary.ts'
import { failurePointsById } from '../../derivations/lists.ts'
import type { WriteExecutor } from '../../store/base/executor.ts'
import { makeId } from '../../store/base/makeId.ts'
import { occurrences } from '../../store/lists/cases/occurrences.ts'
import { evidence } from '../../store/lists/causes/evidence.ts'
import { failurePoints } from '../../store/lists/causes/failurePoints.ts'
import { promises } from '../../store/lists/journey/promises.ts'
import type { Api } from '../createApi.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'
import type { Session } from '../Session.ts'
import { tallyNote } from './tallyNote.ts'

/** What is written down while one listens: to an interview that was transcribed, to calls, at a branch. */
export function listeningHandlers(api: Api['evidence'], session: Session) {
  return {
    takeSentence: api.takeSentence.handler(({ input }) => takeSentence(session.current, input)),
    takeTally: api.takeTally.handler(({ input }) => takeTally(session.current, input)),
  }
}

interface Heard {
  readonly source: EvidenceSource
  readonly who: string | null
  readonly on: string | null
}

/** What evidence keeps of where it was heard. */
function fieldsOf({ source, who, on }: Heard) {
  return { source, ...(who === null ? {} : { who }), ...(on === null ? {} : { on }) }
}

const changeKeys = {
  evidence: 'evidence.add',
  'failure-point': 'failure-point.add',
  promise: 'promise.add',
} as const satisfies Record<SentenceKind, string>

interface Sentence extends Heard {
  readonly as: SentenceKind
  readonly text: string
}

function takeSentence(current: OpenEngagement, sentence: Sentence): Made {
  const { as, text } = sentence
  const title = titleFrom(text)
  const before = current.state.engagement.evidence.find(
    ({ quote, source, who = null }) => quote === text && source === sentence.source && who === sentence.who,
  )
  return current.write(changeKeys[as], { title }, (transaction) => {
    const claim = makeClaim(transaction, as, text, title)
    const about = claim === null ? [] : [{ [claim.subject]: claim.id, stance: 'for' as const }]
    if (before !== undefined && claim !== null) {
      evidence.update(transaction, before.id, { about: [...(before.about ?? []), ...about] })
      return claim
    }
    const piece = madeOf(evidence.insert(transaction, [{ id: makeId(), ...fieldsOf(sentence), quote: text, about }]))
    return claim ?? piece
  })
}

/** A sentence longer than a title is told whole in the description. */
function titleFrom(text: string): string {
  const line = cleanName(text.replace(/\s+/gu, ' ').trim()).text
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1).replace(/\p{Surrogate}$/u, '')}…`
}

function makeClaim(transaction: WriteExecutor, as: SentenceKind, text: string, title: string) {
  switch (as) {
    case 'evidence':
      return null
    case 'failure-point': {
      const description = title.endsWith('…') && !text.endsWith('…') ? { description: text } : {}
      return claimOf('failurePoint', failurePoints.insert(transaction, [{ id: makeId(), title, ...description }]))
    }
    case 'promise':
      return claimOf('promise', promises.insert(transaction, [{ id: makeId(), text }]))
  }
}

interface Made {
  readonly id: string
  readonly code: string
}

function claimOf(subject: EvidenceSubject, made: readonly Made[]): Made & { readonly subject: EvidenceSubject } {
  return { subject, ...madeOf(made) }
}

function madeOf([made]: readonly Made[]): Made {
  if (made === undefined) throw new Error('an item was inserted and none came back')
  return { id: made.id, code: made.code }
}

interface Tally extends Heard {
  readonly on: string
  readonly outOf: number | null
  readonly asCases: boolean
  readonly lines: readonly TallyLine[]
}

/** Answers with the failure point of each line. @throws Refusal `gone`; RuleBroken `day-to-come` */
function takeTally(current: OpenEngagement, tally: Tally): { readonly failurePoints: readonly Made[] } {
  const { on, lines } = tally
  const { state } = current
  if (on > localDay()) throw new RuleBroken({ code: 'day-to-come', params: { day: on } })
  const known = failurePointsById(state)
  for (const line of lines) if ('failurePoint' in line && !known.has(line.failurePoint)) throw new Refusal('gone')
  return current.write('evidence.tally-many', { count: lines.length }, (transaction) => {
    const marked = lines.map((line) => {
      const made =
        'title' in line
          ? madeOf(failurePoints.insert(transaction, [{ id: makeId(), title: line.title }]))
          : { id: line.failurePoint, code: known.get(line.failurePoint)?.code ?? '' }
      return { ...made, count: line.count }
    })
    keepMarks(transaction, marked, tally, state.engagement.language)
    return { failurePoints: marked.map(({ id, code }) => ({ id, code })) }
  })
}

type Marked = Made & { readonly count: number }

function keepMarks(transaction: WriteExecutor, marked: readonly Marked[], tally: Tally, language: Language): void {
  const { on, outOf, asCases } = tally
  evidence.insert(
    transaction,
    marked.map(({ id, count }) => ({
      ...{ id: makeId(), ...fieldsOf(tally), note: tallyNote(count, outOf, language) },
      about: [{ failurePoint: id, stance: 'for' as const }],
    })),
  )
  if (!asCases) return
  occurrences.insert(
    transaction,
    marked.map(({ id, count }) => ({ id: makeId(), failurePoint: id, on, count })),
  )
}
