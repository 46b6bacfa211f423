import { v7 as uuidv7 } from 'uuid'
import type { FixRow } from '../../../shared/contract/fixContract.ts'
import type { Fix } from '../../../shared/engagement/engagement.ts'
import type { StoredFix } from '../../../shared/engagement/storedEngagement.ts'
import type { ChangeKey } from '../../../shared/model/changeLabel.ts'
import { applyPatch, type Patch } from '../../../shared/model/patch.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { type Measure, strengthOf } from '../../../shared/model/vocabulary.ts'
import type { EngagementState } from '../derivations/EngagementState.ts'
import { fixesById } from '../derivations/lists.ts'
import { planOf, savedMeasure, standalonesById } from '../derivations/plans.ts'
import { fixes } from '../store/lists/fixes.ts'
import { removeItem } from '../store/removeItem.ts'
import type { Api } from './createApi.ts'
import { definedFields } from './definedFields.ts'
import { refuseBrokenFixes } from './refuseBrokenFixes.ts'
import type { Session } from './Session.ts'

export function fixService(api: Api['fix'], session: Session) {
  return {
    list: api.list.handler(({ input }) => {
      const { state } = session.current
      const measure = input.measure ?? savedMeasure(state)
      return {
        rows: state.engagement.fixes.map((fix) => fixRow(state, fix, measure)),
        total: planOf(state, { measure }).total,
      }
    }),
    get: api.get.handler(({ input: { id } }) => {
      const { state } = session.current
      return fixRow(state, existing(state, id), savedMeasure(state))
    }),
    create: api.create.handler(({ input }) => {
      const fix = { ...definedFields(input), id: uuidv7() }
      const { state } = session.current
      refuseBrokenFixes(state, [...state.engagement.fixes, fix])
      return session.current.write('fix.add', { title: fix.title }, (transaction) => {
        const [made] = fixes.insert(transaction, [fix])
        if (made === undefined) throw new Error('a fix was inserted and none came back')
        return { id: made.id, code: made.code }
      })
    }),
    update: api.update.handler(({ input: { id, patch } }) => {
      const { state } = session.current
      const fields = definedFields(patch)
      const next = applyPatch<StoredFix>(existing(state, id), fields)
      refuseBrokenFixes(
        state,
        state.engagement.fixes.map((fix) => (fix.id === id ? next : fix)),
      )
      session.current.write(changeOf(fields), { title: next.title }, (transaction) => fixes.update(transaction, id, fields))
      return null
    }),
    remove: api.remove.handler(({ input: { ids } }) => {
      const unique = [...new Set(ids)]
      const { state } = session.current
      const [first] = unique.map((id) => existing(state, id))
      const isOne = unique.length === 1
      session.current.write(
        isOne ? 'fix.delete' : 'fix.delete-many',
        isOne ? { title: first?.title ?? '' } : { count: unique.length },
        (transaction) => {
          for (const id of unique) removeItem(transaction, 'fixes', id)
        },
      )
      return null
    }),
  }
}

function changeOf(patch: Patch<Fix>): ChangeKey {
  const fields = Object.keys(patch)
  return fields.length === 1 && fields[0] === 'pinned' ? 'fix.pin' : 'fix.update'
}

function existing(state: EngagementState, id: string): StoredFix {
  const fix = fixesById(state).get(id)
  if (fix === undefined) throw new Refusal('gone')
  return fix
}

function fixRow(state: EngagementState, fix: StoredFix, measure: Measure): FixRow {
  const plan = planOf(state, { measure })
  return {
    ...fix,
    strength: fix.kind === undefined ? null : strengthOf(fix.kind),
    standalone: standalonesById(state, measure).get(fix.id) ?? 0,
    rank: plan.items.find((item) => item.fix === fix.id)?.rank ?? null,
  }
}
