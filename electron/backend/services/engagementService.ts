import { v7 as uuidv7 } from 'uuid'
import type * as z from 'zod'
import { channelsOf } from '../../../shared/analysis/pareto/paretoItems.ts'
import type { EngagementHead, settingsPatchSchema } from '../../../shared/contract/engagementContract.ts'
import type { Settings } from '../../../shared/engagement/engagement.ts'
import { compareCodePoints } from '../../../shared/model/codePointOrder.ts'
import { applyPatch } from '../../../shared/model/patch.ts'
import { RuleBroken } from '../../../shared/model/RuleBroken.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import type { EngagementState } from '../derivations/EngagementState.ts'
import { occurrenceCount, tallies } from '../derivations/occurrences.ts'
import { changeTouchpoint } from '../store/failurePointPlaces.ts'
import { removeItem } from '../store/removeItem.ts'
import { readSettings, updateSettings } from '../store/settings.ts'
import { storedLists } from '../store/storedLists.ts'
import type { Api } from './createApi.ts'
import { definedFields } from './definedFields.ts'
import type { Session } from './Session.ts'

const { categories, stages, touchpoints } = storedLists

export function engagementService(api: Api['engagement'], session: Session) {
  return {
    head: api.head.handler(() => headOf(session.current.state)),
    updateSettings: api.updateSettings.handler(({ input }) => {
      session.current.write('settings.update', {}, (transaction) => {
        updateSettings(transaction, toSettingsPatch(input, readSettings(transaction)))
      })
      return null
    }),
    ...categoryHandlers(api, session),
    ...stageHandlers(api, session),
    ...touchpointHandlers(api, session),
  }
}

function categoryHandlers(api: Api['engagement'], session: Session) {
  return {
    createCategory: api.createCategory.handler(({ input }) => {
      const id = uuidv7()
      session.current.write('category.add', { title: input.name }, (transaction) => {
        categories.insert(transaction, [{ id, ...input }])
      })
      return { id }
    }),
    updateCategory: api.updateCategory.handler(({ input: { id, patch } }) => {
      const { name } = found(session.current.state.engagement.categories, id)
      session.current.write('category.update', { title: patch.name ?? name }, (transaction) => {
        categories.update(transaction, id, definedFields(patch))
      })
      return null
    }),
    removeCategory: api.removeCategory.handler(({ input: { id } }) => {
      const { name } = found(session.current.state.engagement.categories, id)
      session.current.write('category.delete', { title: name }, (transaction) => {
        removeItem(transaction, 'categories', id)
      })
      return null
    }),
  }
}

function stageHandlers(api: Api['engagement'], session: Session) {
  return {
    createStage: api.createStage.handler(({ input }) => {
      const id = uuidv7()
      session.current.write('stage.add', { title: input.name }, (transaction) => {
        stages.insert(transaction, [{ id, ...input }])
      })
      return { id }
    }),
    updateStage: api.updateStage.handler(({ input: { id, patch } }) => {
      session.current.write('stage.update', { title: patch.name }, (transaction) => {
        stages.update(transaction, id, patch)
      })
      return null
    }),
    removeStage: api.removeStage.handler(({ input: { id } }) => {
      const { name } = found(session.current.state.engagement.stages, id)
      session.current.write('stage.delete', { title: name }, (transaction) => removeItem(transaction, 'stages', id))
      return null
    }),
    orderStages: api.orderStages.handler(({ input: { ids } }) => {
      const before = session.current.state.engagement.stages
      const isWhole = ids.length === before.length && before.every(({ id }) => ids.includes(id))
      if (!isWhole) throw new Refusal('gone')
      const moved = before.find(({ id }, index) => id !== ids[index])
      if (moved === undefined) return null
      session.current.write('stage.update', { title: moved.name }, (transaction) => {
        stages.arrange(transaction, ids)
      })
      return null
    }),
  }
}

function touchpointHandlers(api: Api['engagement'], session: Session) {
  return {
    createTouchpoint: api.createTouchpoint.handler(({ input }) => {
      const id = uuidv7()
      session.current.write('touchpoint.add', { title: input.name }, (transaction) => {
        touchpoints.insert(transaction, [{ id, ...input }])
      })
      return { id }
    }),
    updateTouchpoint: api.updateTouchpoint.handler(({ input: { id, patch } }) => {
      const { name } = found(session.current.state.engagement.touchpoints, id)
      session.current.write('touchpoint.update', { title: patch.name ?? name }, (transaction) => {
        changeTouchpoint(transaction, id, definedFields(patch))
      })
      return null
    }),
    removeTouchpoint: api.removeTouchpoint.handler(({ input: { id } }) => {
      const { name } = found(session.current.state.engagement.touchpoints, id)
      session.current.write('touchpoint.delete', { title: name }, (transaction) => removeItem(transaction, 'touchpoints', id))
      return null
    }),
  }
}

function headOf(state: EngagementState): EngagementHead {
  const { engagement } = state
  const { name, language, currency, severityWeights, period, plan } = engagement
  const { period: effectivePeriod, channels } = tallies(state)
  return {
    name,
    language,
    currency,
    severityWeights,
    period: period ?? null,
    effectivePeriod,
    plan,
    categories: engagement.categories,
    stages: engagement.stages,
    touchpoints: engagement.touchpoints,
    channels: [...channelsOf(engagement, channels)].sort(compareCodePoints),
    counts: {
      failurePoints: engagement.failurePoints.length,
      rootCauses: engagement.rootCauses.length,
      fixes: engagement.fixes.length,
      occurrences: occurrenceCount(state),
    },
  }
}

/** Of the plan's settings, those left out stay and null clears one. */
function toSettingsPatch({ plan, period, ...rest }: z.output<typeof settingsPatchSchema>, before: Settings) {
  if (period !== undefined && period !== null && period.from > period.to) {
    throw new RuleBroken({ code: 'period-order', params: { ...period } })
  }
  return definedFields({
    ...rest,
    period,
    plan: plan === undefined ? undefined : applyPatch(before.plan, definedFields(plan)),
  })
}

function found<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const item = list.find((one) => one.id === id)
  if (item === undefined) throw new Refusal('gone')
  return item
}
