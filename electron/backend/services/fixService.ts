import { v7 as uuidv7 } from 'uuid'
import type { FixRow } from '../../../shared/contract/fixContract.ts'
import type { ChangeKey } from '../../../shared/model/changeLabel.ts'
import type { Fix } from '../../../shared/model/engagement.ts'
import { applyPatch, type Patch } from '../../../shared/model/patch.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import type { StoredFix } from '../../../shared/model/storedEngagement.ts'
import { type Measure, strengthOf } from '../../../shared/model/vocabulary.ts'
import { deleteFix, insertFixes, updateFix } from '../store/fixes.ts'
import type { Analysis } from './Analysis.ts'
import type { Api } from './createApi.ts'
import { definedFields } from './definedFields.ts'
import { planOf, savedMeasure, standalonesOf } from './planOf.ts'
import { refuseBrokenFixes } from './refuseBrokenFixes.ts'
import type { Session } from './Session.ts'

export function fixService(api: Api['fix'], session: Session) {
  return {
    list: api.list.handler(({ input }) => {
      const { analysis } = session.current
      const measure = input.measure ?? savedMeasure(analysis)
      return {
        rows: analysis.engagement.fixes.map((fix) => rowOf(analysis, fix, measure)),
        total: planOf(analysis, { measure }).total,
      }
    }),
    get: api.get.handler(({ input: { id } }) => {
      const { analysis } = session.current
      return rowOf(analysis, existing(analysis, id), savedMeasure(analysis))
    }),
    create: api.create.handler(({ input }) => {
      const fix = { ...definedFields(input), id: uuidv7() }
      const { analysis } = session.current
      refuseBrokenFixes(analysis, [...analysis.engagement.fixes, fix])
      return session.current.write('fix.add', { title: fix.title }, (transaction) => {
        const [made] = insertFixes(transaction, [fix])
        if (made === undefined) throw new Error('a fix was inserted and none came back')
        return { id: made.id, code: made.code }
      })
    }),
    update: api.update.handler(({ input: { id, patch } }) => {
      const { analysis } = session.current
      const fields = definedFields(patch)
      const next = applyPatch<StoredFix>(existing(analysis, id), fields)
      refuseBrokenFixes(
        analysis,
        analysis.engagement.fixes.map((fix) => (fix.id === id ? next : fix)),
      )
      session.current.write(changeOf(fields), { title: next.title }, (transaction) => updateFix(transaction, id, fields))
      return null
    }),
    remove: api.remove.handler(({ input: { ids } }) => {
      const unique = [...new Set(ids)]
      const { analysis } = session.current
      const [first] = unique.map((id) => existing(analysis, id))
      const isOne = unique.length === 1
      session.current.write(
        isOne ? 'fix.delete' : 'fix.delete-many',
        isOne ? { title: first?.title ?? '' } : { count: unique.length },
        (transaction) => {
          for (const id of unique) deleteFix(transaction, id)
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

function existing(analysis: Analysis, id: string): StoredFix {
  const fix = analysis.fixes.get(id)
  if (fix === undefined) throw new Refusal('gone')
  return fix
}

function rowOf(analysis: Analysis, fix: StoredFix, measure: Measure): FixRow {
  const plan = planOf(analysis, { measure })
  return {
    ...fix,
    strength: fix.kind === undefined ? null : strengthOf(fix.kind),
    standalone: standalonesOf(analysis, measure).get(fix.id) ?? 0,
    rank: plan.items.find((item) => item.fix === fix.id)?.rank ?? null,
  }
}
