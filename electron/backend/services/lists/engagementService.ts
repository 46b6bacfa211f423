import type * as z from 'zod'
import { channelsOf } from '../../../../shared/analysis/pareto/paretoItems.ts'
import type { EngagementHead, settingsPatchSchema } from '../../../../shared/contract/lists/engagementContract.ts'
import { changedFields } from '../../../../shared/engagement/changedFields.ts'
import type { Settings } from '../../../../shared/engagement/engagement.ts'
import { compareCodePoints } from '../../../../shared/model/codePointOrder.ts'
import { workingDaysOf } from '../../../../shared/model/days/workingDays.ts'
import { applyPatch } from '../../../../shared/model/patch.ts'
import { RuleBroken } from '../../../../shared/model/RuleBroken.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { occurrenceCount, tallies } from '../../derivations/occurrences.ts'
import { readSettings, updateSettings } from '../../store/settings.ts'
import { storedLists } from '../../store/storedLists.ts'
import type { Api } from '../createApi.ts'
import { definedFields } from '../definedFields.ts'
import type { Session } from '../Session.ts'
import { refuseDaysToCome } from './refuseDaysToCome.ts'

export function engagementService(api: Api['engagement'], session: Session) {
  return {
    head: api.head.handler(() => headOf(session.current.state)),
    updateSettings: api.updateSettings.handler(({ input }) => {
      refuseUnheld(input.kickOff)
      const { plan, ...others } = definedFields(input)
      const fields = changedFields({ ...others, ...plan })
      session.current.writeFields({ key: 'settings.update', params: {}, fields }, (transaction) => {
        updateSettings(transaction, toSettingsPatch(input, readSettings(transaction)))
      })
      return null
    }),
    orderStages: api.orderStages.handler(({ input: { ids } }) => {
      const before = session.current.state.engagement.stages
      const isWhole = ids.length === before.length && before.every(({ id }) => ids.includes(id))
      if (!isWhole) throw new Refusal('gone')
      const moved = before.find(({ id }, index) => id !== ids[index])
      if (moved === undefined) return null
      session.current.write('stage.update', { title: moved.name }, (transaction) => {
        storedLists.stages.arrange(transaction, ids)
      })
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
    working: workingDaysOf(engagement.working, language),
    kickOff: engagement.kickOff ?? {},
    mainJourney: engagement.mainJourney ?? {},
    reviewNotes: engagement.reviewNotes ?? [],
    hiddenPeople: engagement.hiddenPeople ?? [],
    categories: engagement.categories,
    stages: engagement.stages,
    touchpoints: engagement.touchpoints,
    fields: engagement.fields.map(({ id, name }) => ({ id, name })),
    channels: [...channelsOf(engagement, channels)].sort(compareCodePoints),
    counts: {
      failurePoints: engagement.failurePoints.length,
      rootCauses: engagement.rootCauses.length,
      fixes: engagement.fixes.length,
      occurrences: occurrenceCount(state),
    },
  }
}

/** @throws RuleBroken where data or an interview of a day to come is said to have been */
function refuseUnheld(kickOff: z.output<typeof settingsPatchSchema>['kickOff']): void {
  const { data = [], interviews = [] } = kickOff ?? {}
  for (const row of [...data, ...interviews]) refuseDaysToCome({ pastDays: ['askedOn', 'receivedOn', 'heldOn'] }, row)
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
