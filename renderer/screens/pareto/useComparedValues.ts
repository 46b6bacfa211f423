import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../page/ApiProvider.tsx'
import type { Compare } from './paretoView.ts'

/** The two values that are held against one another, and all that can be; null until they are known, and where there are no two. */
export interface ValuePair {
  readonly field: string
  readonly first: string
  readonly second: string
  readonly all: readonly string[]
}

/** What is compared as it was chosen: what nobody chose, or is no more, is the value most cases have that the other side does not show. */
export function useComparedValues(compare: Compare): ValuePair | null {
  const api = useApi()
  const field = compare.kind === 'values' ? compare.field : ''
  const { data = [] } = useQuery(api.case.values.queryOptions({ input: { field }, enabled: field !== '' }))
  if (compare.kind !== 'values') return null
  const all = data.map(({ value }) => value)
  const bySize = data.toSorted((one, other) => other.records - one.records).map(({ value }) => value)
  const known = (value: string | null): string | null => (value !== null && all.includes(value) ? value : null)
  const first = known(compare.first) ?? bySize.find((value) => value !== known(compare.second))
  const second = known(compare.second) ?? bySize.find((value) => value !== first)
  return first === undefined || second === undefined ? null : { field, first, second, all }
}
