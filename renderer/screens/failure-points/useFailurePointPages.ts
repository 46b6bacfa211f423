import { keepPreviousData, useQueries, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { FailurePointPage, FailurePointQuery, FailurePointRow } from '../../../shared/contract/failurePointContract.ts'
import { useApi } from '../../page/ApiProvider.tsx'

const pageSize = 100

interface FailurePointPages {
  readonly total: number
  readonly totalHarm: number
  readonly loaded: boolean
  /** Undefined while its page is on the way. */
  rowAt(index: number): FailurePointRow | undefined
}

/** The rows of a query, read in pages around the range on screen. */
export function useFailurePointPages(query: FailurePointQuery, first: number, last: number): FailurePointPages {
  const api = useApi()
  const offsets = useMemo(() => {
    const from = Math.floor(Math.max(first, 0) / pageSize)
    const to = Math.floor(Math.max(last, first, 0) / pageSize)
    return Array.from({ length: to - from + 1 }, (_, index) => (from + index) * pageSize)
  }, [first, last])
  const results = useQueries({
    queries: offsets.map((offset) =>
      api.failurePoint.page.queryOptions({ input: { query, offset, limit: pageSize }, placeholderData: keepPreviousData }),
    ),
  })
  const pages = results.map((result) => result.data).filter((page): page is FailurePointPage => page !== undefined)
  const byOffset = new Map(pages.map((page) => [page.offset, page]))
  const known = pages[0]
  const rowAt = useCallback(
    (index: number) => byOffset.get(Math.floor(index / pageSize) * pageSize)?.rows[index % pageSize],
    // The map is made anew with every result, which is when rows may differ.
    [byOffset],
  )
  return { total: known?.total ?? 0, totalHarm: known?.totalHarm ?? 0, loaded: known !== undefined, rowAt }
}

/** Asks for the first rows of a query that is about to be shown, so that they are on their way while the screen is drawn. */
export function useAskAhead(): (query: FailurePointQuery) => void {
  const api = useApi()
  const queries = useQueryClient()
  // What cannot be read is told when it is shown.
  return (query) =>
    void queries.prefetchQuery(api.failurePoint.page.queryOptions({ input: { query, offset: 0, limit: pageSize } }))
}
