import { casesPerMonth } from '../../../shared/analysis/measures/impact.ts'
import type { FailurePointSortKey } from '../../../shared/contract/lists/failurePointContract.ts'
import { monthsInPeriod } from '../../../shared/model/months.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { normaliseText } from '../../../shared/search/normaliseText.ts'
import { derivation } from './derivation.ts'
import type { EngagementState } from './EngagementState.ts'
import { impacts, tracedShares } from './impacts.ts'
import { isSameValue } from './isSameValue.ts'
import { journey } from './journey.ts'
import { tallies } from './occurrences.ts'
import { placesInCodeOrder } from './placesInCodeOrder.ts'
import { failurePointText } from './searchTexts.ts'

type Values = readonly (number | string | null)[]

/** How many columns and orders of columns are kept: a table is sorted by one or two of them at a time. */
const mostColumns = 6

const codes = derivation(({ engagement }) => engagement.failurePoints.map(({ code }) => code), { same: isSameValue })

const orderByCode = derivation((state, descending: boolean) => placesInCodeOrder(codes(state), descending))

type OtherKey = Exclude<FailurePointSortKey, 'code'>

const orderByColumn = derivation(
  (state, key: OtherKey, descending: boolean, measure: Measure | null): readonly number[] => {
    const values = column(state, key, measure)
    const direction = descending ? -1 : 1
    return orderByCode(state, false).toSorted((a, b) => compareValues(values[a] ?? null, values[b] ?? null, direction))
  },
  { keep: mostColumns },
)

/** The places of the failure points in order: those without a value last in either direction, ties by code. */
export function orderOf(
  state: EngagementState,
  key: FailurePointSortKey,
  descending: boolean,
  measure: Measure,
): readonly number[] {
  return key === 'code' ? orderByCode(state, descending) : orderByColumn(state, key, descending, key === 'harm' ? measure : null)
}

/** What each failure point is sorted by, row by row. Only harm depends on the measure. */
const column = derivation(
  (state, key: OtherKey, measure: Measure | null): Values => {
    if (key === 'harm') return Array.from(impacts(state, measure ?? 'count').values())
    return columnOf(state, key)
  },
  { same: isSameValue, keep: mostColumns },
)

function columnOf(state: EngagementState, key: Exclude<OtherKey, 'harm'>): Values {
  const { engagement } = state
  const list = engagement.failurePoints
  switch (key) {
    case 'title':
      return list.map((failurePoint) => failurePointText(failurePoint).title)
    case 'stage': {
      const place = placesOf(engagement.stages)
      const places = journey(state)
      return list.map((failurePoint) => place.get(places.stageOf(failurePoint)?.id ?? '') ?? null)
    }
    case 'touchpoint': {
      const place = placesOf(engagement.touchpoints)
      return list.map(({ touchpoint }) => place.get(touchpoint ?? '') ?? null)
    }
    case 'channel': {
      const places = journey(state)
      return list.map((failurePoint) => {
        const channel = places.channelOf(failurePoint)
        return channel === undefined ? null : normaliseText(channel)
      })
    }
    case 'severity':
      return list.map(({ severity }) => severity ?? null)
    case 'perMonth':
      return frequencies(state)
    case 'traced': {
      const shares = tracedShares(state)
      return list.map(({ id }) => shares.get(id) ?? 0)
    }
  }
}

/** Cases per month, counted or estimated; null where neither is known. */
function frequencies(state: EngagementState): readonly (number | null)[] {
  const { period, byFailurePoint, isNarrowed = false } = tallies(state)
  const months = period === null ? 1 : monthsInPeriod(period)
  return state.engagement.failurePoints.map((failurePoint) => {
    const tally = byFailurePoint.get(failurePoint.id)
    const isKnown = tally !== undefined || (failurePoint.perMonth !== undefined && !isNarrowed)
    return isKnown ? casesPerMonth(failurePoint, tally, months) : null
  })
}

/** Stages and touchpoints sort as the journey goes, not by name. */
function placesOf(list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(list.map(({ id }, index) => [id, index]))
}

function compareValues(a: number | string | null, b: number | string | null, direction: 1 | -1): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -direction : direction
}
