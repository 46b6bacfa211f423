import type {
  BuiltInCategory,
  CauseState,
  FixKind,
  FixState,
  Join,
  Language,
  Measure,
  Pin,
} from '../../../shared/model/vocabulary.ts'

/** The tables of an engagement file as Kysely sees them; engagement/migrations makes them. */

type Nullable<T> = T | null
type Listed = { readonly id: string; readonly position: number }
type Flag = 0 | 1

export interface EngagementRow {
  readonly one: 1
  readonly name: string
  readonly language: Language
  readonly currency: string
  readonly severity_weight_1: number
  readonly severity_weight_2: number
  readonly severity_weight_3: number
  readonly severity_weight_4: number
  readonly severity_weight_5: number
  readonly period_from: Nullable<string>
  readonly period_to: Nullable<string>
  readonly plan_capacity: Nullable<number>
  readonly plan_budget: Nullable<number>
  readonly plan_measure: Nullable<Measure>
  readonly plan_wave_days: Nullable<number>
}

export interface CategoryRow extends Listed {
  readonly name: string
  readonly definition: Nullable<string>
}

interface StageRow extends Listed {
  readonly name: string
}

export interface TouchpointRow extends Listed {
  readonly name: string
  readonly stage: string
  readonly channel: Nullable<string>
  readonly moment_of_truth: Nullable<Flag>
  readonly customer_score: Nullable<number>
  readonly organisation_score: Nullable<number>
  readonly promise: Nullable<string>
  readonly reality: Nullable<string>
}

export interface TouchpointHandRow {
  readonly touchpoint: string
  readonly position: number
  readonly name: string
}

export interface FailurePointRow extends Listed {
  readonly code: string
  readonly title: string
  readonly description: Nullable<string>
  readonly touchpoint: Nullable<string>
  readonly stage: Nullable<string>
  readonly channel: Nullable<string>
  readonly severity: Nullable<number>
  readonly per_month_low: Nullable<number>
  readonly per_month_likely: Nullable<number>
  readonly per_month_high: Nullable<number>
  readonly cost_per_case: Nullable<number>
  readonly customers_per_month: Nullable<number>
}

export interface RootCauseRow extends Listed {
  readonly code: string
  readonly title: string
  readonly built_in_category: Nullable<BuiltInCategory>
  readonly own_category: Nullable<string>
  readonly description: Nullable<string>
}

/** `position` is the place among the siblings, and for the root of a trace the place of the trace among all traces. */
export interface CauseRow extends Listed {
  readonly failure_point: string
  readonly parent: Nullable<string>
  readonly title: Nullable<string>
  readonly state: Nullable<CauseState>
  readonly root_cause: Nullable<string>
  readonly share: Nullable<number>
  readonly join_kind: Nullable<Join>
}

export interface FixRow extends Listed {
  readonly code: string
  readonly title: string
  readonly description: Nullable<string>
  readonly kind: Nullable<FixKind>
  readonly state: Nullable<FixState>
  readonly owner: Nullable<string>
  readonly effort_days: Nullable<number>
  readonly cost: Nullable<number>
  readonly confidence: Nullable<number>
  readonly start_on: Nullable<string>
  readonly due_on: Nullable<string>
  readonly pinned: Nullable<Pin>
}

export interface FixEffectRow {
  readonly fix: string
  readonly root_cause: string
  readonly position: number
  readonly effectiveness_low: Nullable<number>
  readonly effectiveness_likely: number
  readonly effectiveness_high: Nullable<number>
}

export interface FixRequirementRow {
  readonly fix: string
  readonly required: string
  readonly position: number
}

export interface FixExclusionRow {
  readonly fix: string
  readonly excluded: string
  readonly position: number
}

export interface OccurrenceRow extends Listed {
  readonly failure_point: string
  readonly happened_on: string
  readonly cases: Nullable<number>
  readonly cost: Nullable<number>
  readonly channel: Nullable<string>
  readonly stage: Nullable<string>
  readonly customer: Nullable<string>
  readonly text: Nullable<string>
}

interface CodeCounterRow {
  readonly prefix: string
  readonly last: number
}

/** The tables that hold what the user wrote; every one is journaled. */
export interface DataTables {
  engagement: EngagementRow
  category: CategoryRow
  stage: StageRow
  touchpoint: TouchpointRow
  touchpoint_hand: TouchpointHandRow
  failure_point: FailurePointRow
  root_cause: RootCauseRow
  cause: CauseRow
  fix: FixRow
  fix_effect: FixEffectRow
  fix_requirement: FixRequirementRow
  fix_exclusion: FixExclusionRow
  occurrence: OccurrenceRow
}

export type DataTable = keyof DataTables

/** Tables of rows with an id, in the order the user sees. */
export type ListTable = 'category' | 'stage' | 'touchpoint' | 'failure_point' | 'root_cause' | 'fix' | 'occurrence'

export interface Tables extends DataTables {
  code_counter: CodeCounterRow
}
