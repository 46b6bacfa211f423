import type { CaseQuery } from '../../../shared/contract/lists/caseContract.ts'
import type { Period } from '../../../shared/model/months.ts'
import type { CaseBar } from '../../page/bars/casesPath.ts'

/** What a list is narrowed to; an empty filter narrows nothing. */
export interface CaseFilters {
  readonly search: string
  readonly failurePoint: string | null
  readonly from: string | null
  readonly to: string | null
  readonly channels: readonly (string | null)[]
  readonly stages: readonly (string | null)[]
  /** Values of the team's own dimensions, by their ids. */
  readonly fields: ReadonlyMap<string, readonly (string | null)[]>
}

export const noFilters: CaseFilters = {
  search: '',
  failurePoint: null,
  from: null,
  to: null,
  channels: [],
  stages: [],
  fields: new Map(),
}

/** Only the cases behind a bar, of the days that its chart counts. */
export function filtersOf(bar: CaseBar, days: Period | null): CaseFilters {
  return { ...ofBar(bar), ...(days ?? {}) }
}

function ofBar(bar: CaseBar): CaseFilters {
  switch (bar.by) {
    case 'failure-point':
      return { ...noFilters, failurePoint: bar.key }
    case 'stage':
      return { ...noFilters, stages: [bar.key] }
    case 'search':
      return { ...noFilters, search: bar.key }
    case 'channel':
      return { ...noFilters, channels: [bar.key] }
    case 'field':
      return { ...noFilters, fields: new Map([[bar.field, [bar.key]]]) }
  }
}

export function queryOf({ search, failurePoint, from, to, channels, stages, fields }: CaseFilters): CaseQuery {
  return {
    search,
    failurePoints: failurePoint === null ? [] : [failurePoint],
    from,
    to,
    channels: [...channels],
    stages: [...stages],
    fields: Array.from(fields, ([field, values]) => ({ field, values: [...values] })),
  }
}

export function isFiltered({ search, failurePoint, from, to, channels, stages, fields }: CaseFilters): boolean {
  const some = channels.length > 0 || stages.length > 0 || [...fields.values()].some((values) => values.length > 0)
  return some || search !== '' || failurePoint !== null || from !== null || to !== null
}
