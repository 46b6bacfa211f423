import { type TableKind, tableKinds } from '../model/importVocabulary.ts'

/** What a table may say of each row, by what its rows become, in the order in which people look at them. */
export const tableFields = {
  'failure-points': ['title', 'stage', 'touchpoint', 'channel', 'severity', 'perMonth', 'costPerCase', 'customersPerMonth'],
  occurrences: ['title', 'on', 'text', 'stage', 'channel', 'customer', 'count', 'cost', 'id'],
  'root-causes': ['title', 'category', 'description'],
  fixes: ['code', 'title', 'kind', 'state', 'owner', 'effortDays', 'cost', 'dueOn'],
  readings: ['kpi', 'on', 'value', 'n'],
  volumes: ['month', 'value', 'unit'],
  customers: ['name', 'tier', 'since', 'owner', 'lastContact', 'initiatedBy', 'nextOn'],
  cancellations: ['month', 'salesperson', 'closings', 'cancelled', 'cashIn', 'cashCancelled'],
  'cancellation-cases': ['on', 'reason', 'tier', 'cash', 'outcome', 'offerCost'],
  affected: ['name', 'title', 'toldOn'],
  answers: ['touchpoint', 'stage', 'on', 'score', 'n', 'text', 'customer'],
} as const satisfies Record<TableKind, readonly string[]>

/** The field that no row is anything without, so a table must have its column. */
export const leadingField = {
  'failure-points': 'title',
  occurrences: 'title',
  'root-causes': 'title',
  fixes: 'title',
  readings: 'kpi',
  volumes: 'month',
  customers: 'name',
  cancellations: 'month',
  'cancellation-cases': 'on',
  affected: 'name',
  answers: 'touchpoint',
} as const satisfies Record<TableKind, TableField>

export type LeadingField = (typeof leadingField)[TableKind]

type FieldOf<Kind extends TableKind> = (typeof tableFields)[Kind][number]
export type TableField = FieldOf<TableKind>

/** Fields that hold numbers: how a column writes them is known when all of it was seen. */
export const numberFields = [
  'severity',
  'perMonth',
  'costPerCase',
  'customersPerMonth',
  'count',
  'cost',
  'effortDays',
  'value',
  'n',
  'closings',
  'cancelled',
  'cashIn',
  'cashCancelled',
  'cash',
  'offerCost',
  'score',
] as const satisfies readonly TableField[]
export type NumberField = (typeof numberFields)[number]

/** Numbers that are money. */
export const moneyFields = [
  'costPerCase',
  'cost',
  'cashIn',
  'cashCancelled',
  'cash',
  'offerCost',
] as const satisfies readonly NumberField[]

/** Fields that hold dates. */
export const dateFields = [
  'on',
  'dueOn',
  'month',
  'since',
  'lastContact',
  'nextOn',
  'toldOn',
] as const satisfies readonly TableField[]
export type DateField = (typeof dateFields)[number]

/** Every field of any table. */
export const allTableFields: readonly TableField[] = [
  ...new Set<TableField>(tableKinds.flatMap((kind) => [...tableFields[kind]])),
]
