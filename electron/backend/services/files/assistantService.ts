import { v7 as uuidv7 } from 'uuid'
import { type Proposal, type Proposals, readAnswer } from '../../../../shared/assistant/proposals.ts'
import { report as english } from '../../../../shared/i18n/en/report.ts'
import { fillText } from '../../../../shared/i18n/fillText.ts'
import { report as hebrew } from '../../../../shared/i18n/he/report.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import type { Language } from '../../../../shared/model/vocabulary.ts'
import { composeBrief } from '../../../../shared/report/composeBrief.ts'
import { masker } from '../../../../shared/report/masker.ts'
import * as edits from '../../../../shared/trace/traceEdits.ts'
import { impacts } from '../../derivations/impacts.ts'
import { namesOfPeople } from '../../reporting/namesOfPeople.ts'
import type { WriteExecutor } from '../../store/base/executor.ts'
import { customersOfCases } from '../../store/cases/customersOfCases.ts'
import { changeTrace } from '../../store/changeTrace.ts'
import { evidence } from '../../store/lists/causes/evidence.ts'
import { fixes } from '../../store/lists/work/fixes.ts'
import type { Api } from '../createApi.ts'
import type { Session } from '../Session.ts'

const texts = { en: english.brief, he: hebrew.brief }

export function assistantService(api: Api['assistant'], session: Session) {
  return {
    brief: api.brief.handler(({ input: { language } }) => {
      const { state, file } = session.current
      const { engagement } = state
      const mask = masker(namesOfPeople(file.read(customersOfCases), engagement), language)
      return { text: composeBrief({ engagement, impacts: impacts(state, 'count'), language, mask }) }
    }),
    read: api.read.handler(({ input: { answer } }) => proposalsIn(answer, session)),
    take: api.take.handler(({ input: { answer, keys } }) => {
      const { source, proposals } = proposalsIn(answer, session)
      const chosen = proposals.filter(({ key }) => keys.includes(key))
      if (chosen.length === 0) return { taken: 0 }
      const { language } = session.current.state.engagement
      session.current.write('assistant.take', { title: source }, (transaction) => {
        for (const proposal of chosen) take(transaction, proposal, source, language)
      })
      return { taken: chosen.length }
    }),
  }
}

/** @throws Refusal `not-an-answer`, `answer-broken`, `answer-too-long`, `answer-breaks-form` */
function proposalsIn(answer: string, session: Session): Proposals {
  const read = readAnswer(answer, session.current.state.engagement)
  if (read.ok) return read.proposals
  if (read.why === 'answer-breaks-form') throw new Refusal(read.why, { place: read.place })
  throw new Refusal(read.why)
}

function take(transaction: WriteExecutor, proposal: Proposal, source: string, language: Language): void {
  switch (proposal.kind) {
    case 'cause': {
      const cause = { id: uuidv7(), title: proposal.title }
      changeTrace(transaction, proposal.failurePoint.id, (trace) => edits.addCause(trace, { parent: null, after: null }, cause))
      return
    }
    case 'link': {
      const { evidence: piece, subject, about, stance } = proposal
      const kept = evidence.find(transaction, piece.id)
      if (kept === undefined) throw new Refusal('gone')
      evidence.update(transaction, piece.id, { about: [...(kept.about ?? []), { [subject]: about.id, stance }] })
      return
    }
    case 'idea': {
      const told = [fillText(texts[language].taken, { source }, language), proposal.why].filter((said) => said !== '')
      const { title, fixKind, rootCauses } = proposal
      const effects = rootCauses.map(({ id }) => ({ rootCause: id, effectiveness: assumed }))
      const kind = fixKind === null ? {} : { kind: fixKind }
      fixes.insert(transaction, [{ id: uuidv7(), title, ...kind, state: 'idea', description: told.join('\n'), effects }])
    }
  }
}

/** What a fix weakens of a root cause until somebody says better: half, as the form of a new fix has it. */
const assumed = 0.5
