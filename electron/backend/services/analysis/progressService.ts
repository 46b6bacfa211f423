import { cyclesOf } from '../../../../shared/analysis/cycles/cycles.ts'
import { freezeEngagement } from '../../../../shared/analysis/frozen/freezeEngagement.ts'
import { stateAfter, waitingFor } from '../../../../shared/analysis/progress/fixStanding.ts'
import { trackRecord } from '../../../../shared/analysis/progress/trackRecord.ts'
import type { CycleView, Progress, ProgressFix } from '../../../../shared/contract/analysis/progressContract.ts'
import type { StoredFix } from '../../../../shared/engagement/storedEngagement.ts'
import { snapshots as descriptor } from '../../../../shared/model/lists/work/snapshots.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import type { DecisionVerdict, Language } from '../../../../shared/model/vocabulary.ts'
import { kpiOf, measuredOf } from '../../derivations/checkOffers.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { fixesById } from '../../derivations/lists.ts'
import { tallies } from '../../derivations/occurrences.ts'
import { planOf } from '../../derivations/plans.ts'
import { makeId } from '../../store/base/makeId.ts'
import { insertItem } from '../../store/insertItem.ts'
import { updateItem } from '../../store/updateItem.ts'
import type { Api } from '../createApi.ts'
import { removeItems } from '../lists/removeItems.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'
import { withPlan } from '../plans/withPlan.ts'
import type { Session } from '../Session.ts'
import { comparedReviews } from './comparedReviews.ts'
import { reviewNames } from './reviewNames.ts'
import { reviewWords } from './reviewWords.ts'

export function progressService(api: Api['progress'], session: Session) {
  return {
    get: api.get.handler(({ signal }) => withPlan(session, signal, {}, progress)),
    offer: api.offer.handler(({ input: { id }, signal }) =>
      withPlan(session, signal, { measure: 'count' }, (state) => {
        const fix = fixesById(state).get(id)
        if (fix === undefined) throw new Refusal('gone')
        const planned = planOf(state, { measure: 'count' }).items.find((item) => item.fix === id)
        return { predicted: planned?.marginal ?? null, actual: measuredOf(state, fix), kpi: kpiOf(state, fix) }
      }),
    ),
    freeze: api.freeze.handler(({ input }) => {
      const { current } = session
      const { engagement } = current.state
      const { note } = input
      const named = { id: makeId(), name: input.name, on: input.on, ...(note === undefined ? {} : { note }) }
      const snapshot = freezeEngagement(engagement, tallies(current.state), named)
      current.write('snapshot.add', { title: snapshot.name }, (transaction) => {
        insertItem(transaction, 'snapshots', snapshot)
        for (const decision of engagement.decisions) {
          if (decision.on !== input.on || decision.snapshot !== undefined) continue
          updateItem(transaction, 'decisions', decision.id, { snapshot: snapshot.id })
        }
      })
      return { id: snapshot.id }
    }),
    removeSnapshots: api.removeSnapshots.handler(({ input: { ids } }) => {
      removeItems(session.current, 'snapshots', descriptor, ids)
      return null
    }),
    decide: api.decide.handler(({ input }) => {
      decide(session.current, input)
      return null
    }),
    compare: api.compare.handler(({ input }) => comparedReviews(session.current.state, input)),
    cycles: api.cycles.handler(({ input }) => cycles(session.current.state, input)),
    words: api.words.handler(({ input }) => reviewWords(session.current, input)),
    names: api.names.handler(() => reviewNames(session.current)),
  }
}

function progress(state: EngagementState): Progress {
  const { fixes, tasks, decisions, snapshots } = state.engagement
  const waits = waitingFor(fixes)
  const codes = new Map(fixes.map(({ id, code }) => [id, code]))
  const waves = new Map(planOf(state, {}).items.map(({ fix, wave }) => [fix, wave]))
  return {
    fixes: fixes.map((fix) =>
      rowOf(
        fix,
        waves.get(fix.id) ?? null,
        (waits.get(fix.id) ?? []).map((id) => codes.get(id) ?? id),
      ),
    ),
    tasks,
    decisions,
    snapshots: snapshots
      .map(({ id, name, on, period }) => ({ id, name, on, period: period ?? null }))
      .reverse()
      .sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0)),
    record: trackRecord(fixes),
  }
}

function rowOf(fix: StoredFix, wave: number | null, waitsFor: readonly string[]): ProgressFix {
  const { id, code, title, owner, state, startOn, dueOn, doneOn, effortDays, check, confidence } = fix
  return {
    ...{ id, code, title, wave, waitsFor },
    owner: owner ?? null,
    state: state ?? 'idea',
    startOn: startOn ?? null,
    dueOn: dueOn ?? null,
    doneOn: doneOn ?? null,
    effortDays: effortDays ?? null,
    check: check ?? null,
    hasConfidence: confidence !== undefined,
  }
}

interface Decided {
  readonly fix: string
  readonly verdict: DecisionVerdict
  readonly predicted?: number | undefined
}

/** @throws Refusal `gone` */
function decide(current: OpenEngagement, { predicted, ...decision }: Decided): void {
  const fix = fixesById(current.state).get(decision.fix)
  if (fix === undefined) throw new Refusal('gone')
  const check = predicted === undefined ? {} : { check: { ...fix.check, predicted } }
  current.write('decision.add', { title: fix.title }, (transaction) => {
    insertItem(transaction, 'decisions', { id: makeId(), ...decision })
    updateItem(transaction, 'fixes', fix.id, { state: stateAfter(fix.state ?? 'idea', decision.verdict), ...check })
  })
}

function cycles(
  state: EngagementState,
  { today, language }: { readonly today: string; readonly language: Language },
): readonly CycleView[] {
  return cyclesOf(state.engagement, today).map((cycle) => {
    const after = cycle.to === null ? {} : { after: { snapshot: cycle.to.id } }
    const asked = { before: { snapshot: cycle.from.id }, by: 'root-cause', volume: null, language, ...after } as const
    return { ...cycle, verdict: comparedReviews(state, asked).verdict }
  })
}
