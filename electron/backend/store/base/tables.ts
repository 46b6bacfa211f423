/** The tables that queries of their own read and write, as Kysely sees them; the catalogue's lists build their own. */

type Nullable<T> = T | null

interface FailurePointRow {
  readonly touchpoint: Nullable<string>
  readonly stage: Nullable<string>
}

interface CauseRow {
  readonly root_cause: Nullable<string>
}

interface FixEffectRow {
  readonly fix: string
  readonly root_cause: string
  readonly effectiveness_likely: number
}

interface BlobRow {
  readonly hash: string
  readonly bytes: Uint8Array
}

interface CodeCounterRow {
  readonly prefix: string
  readonly last: number
}

export interface Tables {
  failure_point: FailurePointRow
  cause: CauseRow
  fix_effect: FixEffectRow
  blob: BlobRow
  code_counter: CodeCounterRow
}
