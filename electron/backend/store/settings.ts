import type { PlanSettings, Settings } from '../../../shared/engagement/engagement.ts'
import { settingsShape, workingSchema } from '../../../shared/model/lists/settings.ts'
import { applyPatch, type Patch } from '../../../shared/model/patch.ts'
import { languages, measures } from '../../../shared/model/vocabulary.ts'
import type { ReadExecutor, WriteExecutor } from './base/executor.ts'
import { changeOne, existing, insertCells, prepareQuery, prepareUpdate } from './base/rows.ts'
import { cellsOf, type TableChanges } from './base/TableChanges.ts'
import { placeFields, toValue } from './fields/childFields.ts'
import { json, number, oneOf, text } from './fields/columnFields.ts'
import type { Cells, ColumnField, FieldsOf } from './fields/Field.ts'

const weightColumns = [1, 2, 3, 4, 5].map((severity) => `severity_weight_${severity}`)

const severityWeights: ColumnField<Settings['severityWeights']> = {
  kind: 'columns',
  columns: weightColumns,
  referenceColumn: null,
  toCells: (weights) => weights ?? weightColumns.map(() => null),
  fromCells: (cells) => {
    const [one = 0, two = 0, three = 0, four = 0, five = 0] = cells.map(Number)
    return [one, two, three, four, five]
  },
}

const period: ColumnField<NonNullable<Settings['period']>> = {
  kind: 'columns',
  columns: ['period_from', 'period_to'],
  referenceColumn: null,
  toCells: (value) => [value?.from ?? null, value?.to ?? null],
  fromCells: ([from, to]) => (typeof from === 'string' && typeof to === 'string' ? { from, to } : undefined),
}

const planFields: FieldsOf<PlanSettings> = {
  capacity: number('plan_capacity'),
  budget: number('plan_budget'),
  measure: oneOf('plan_measure', measures),
  waveDays: number('plan_wave_days'),
}
const planParts = placeFields(planFields)

const plan: ColumnField<PlanSettings> = {
  kind: 'columns',
  columns: planParts.flatMap(({ field }) => field.columns),
  referenceColumn: null,
  toCells: (value = {}) => planParts.flatMap(({ key, field }) => field.toCells(Reflect.get(value, key))),
  fromCells: (cells) => toValue<PlanSettings>(planParts, cells),
}

const fields: FieldsOf<Settings> = {
  name: text('name'),
  language: oneOf('language', languages),
  currency: text('currency'),
  severityWeights,
  period,
  plan,
  tolerableCancellation: number('tolerable_cancellation'),
  neutralScore: number('neutral_score'),
  working: json('working', workingSchema),
  kickOff: json('kick_off', settingsShape.kickOff.unwrap()),
  mainJourney: json('main_journey', settingsShape.mainJourney.unwrap()),
  reviewNotes: json('review_notes', settingsShape.reviewNotes.unwrap()),
  hiddenPeople: json('hidden_people', settingsShape.hiddenPeople.unwrap()),
}
const parts = placeFields(fields)
export const settingKeys: readonly string[] = parts.map(({ key }) => key)
const columns = parts.flatMap(({ field }) => field.columns)
const select = prepareQuery`SELECT ${columns} FROM ${'engagement'}`
const update = prepareUpdate('engagement', columns, 'one')

function toCells(settings: Settings): Cells {
  return parts.flatMap(({ key, field }) => field.toCells(Reflect.get(settings, key)))
}

/** The keys of the settings that the changes gave another value; all of them where their row was not followed. */
export function touchedSettings({ touched, rows }: TableChanges): readonly string[] {
  if (!touched.has('engagement')) return []
  const changed = rows.get('engagement')
  if (changed === undefined) return settingKeys
  const isTouched = (column: string) => changed.some((row) => cellsOf(row, column).length > 1)
  return parts.filter(({ field }) => field.columns.some(isTouched)).map(({ key }) => key)
}

export function readSettings(db: ReadExecutor): Settings {
  return toValue<Settings>(parts, existing(db.cells(select())[0]))
}

export function insertSettings(transaction: WriteExecutor, settings: Settings): void {
  insertCells(transaction, 'engagement', ['one', ...columns], [[1, ...toCells(settings)]])
}

/** `period` and `plan` are patched as wholes. */
export function updateSettings(transaction: WriteExecutor, patch: Patch<Settings>): Settings {
  const settings = applyPatch(readSettings(transaction), patch)
  changeOne(transaction, update(...toCells(settings), 1))
  return settings
}
