import type { Engagement } from '../../../shared/model/engagement.ts'
import { applyPatch, type Patch } from '../../../shared/model/patch.ts'
import type { ReadExecutor, WriteExecutor } from './executor.ts'
import { present } from './present.ts'
import { queries } from './queries.ts'
import { changeOne, existing, insertRows } from './rows.ts'
import type { EngagementRow } from './tables.ts'

/** What the engagement says about itself, besides its lists. `period` and `plan` are patched as wholes. */
export type Settings = Pick<Engagement, 'name' | 'language' | 'currency' | 'severityWeights' | 'period' | 'plan'>

function toRow({ name, language, currency, severityWeights, period, plan }: Settings): EngagementRow {
  const [w1, w2, w3, w4, w5] = severityWeights
  return {
    one: 1,
    name,
    language,
    currency,
    severity_weight_1: w1,
    severity_weight_2: w2,
    severity_weight_3: w3,
    severity_weight_4: w4,
    severity_weight_5: w5,
    period_from: period?.from ?? null,
    period_to: period?.to ?? null,
    plan_capacity: plan.capacity ?? null,
    plan_budget: plan.budget ?? null,
    plan_measure: plan.measure ?? null,
    plan_wave_days: plan.waveDays ?? null,
  }
}

function fromRow(row: EngagementRow): Settings {
  return present<Settings>({
    name: row.name,
    language: row.language,
    currency: row.currency,
    severityWeights: [
      row.severity_weight_1,
      row.severity_weight_2,
      row.severity_weight_3,
      row.severity_weight_4,
      row.severity_weight_5,
    ],
    period: row.period_from === null || row.period_to === null ? null : { from: row.period_from, to: row.period_to },
    plan: present<Settings['plan']>({
      capacity: row.plan_capacity,
      budget: row.plan_budget,
      measure: row.plan_measure,
      waveDays: row.plan_wave_days,
    }),
  })
}

export function readSettings(db: ReadExecutor): Settings {
  return fromRow(existing(db.first(queries.selectFrom('engagement').selectAll())))
}

export function insertSettings(transaction: WriteExecutor, settings: Settings): void {
  insertRows(transaction, 'engagement', [toRow(settings)])
}

export function updateSettings(transaction: WriteExecutor, patch: Patch<Settings>): Settings {
  const settings = applyPatch(readSettings(transaction), patch)
  const { one, ...columns } = toRow(settings)
  changeOne(transaction, queries.updateTable('engagement').set(columns).where('one', '=', one))
  return settings
}
