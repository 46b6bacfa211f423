import { useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { InboxRow } from '../../../../shared/contract/traceContract.ts'
import { useApi } from '../../../page/ApiProvider.tsx'

const pageSize = 100

interface Inbox {
  /** Undefined until the first answer. */
  readonly total: number | undefined
  /** By place; only those that have been read. */
  readonly rows: ReadonlyMap<number, InboxRow>
  /** Tells which places are on screen, so that their rows are read. */
  show(first: number, last: number): void
}

/** The inbox, read in pages around what is on screen: it may hold many thousands. */
export function useInbox(query: { readonly search: string; readonly all: boolean }): Inbox {
  const api = useApi()
  const [pages, setPages] = useState<{ readonly first: number; readonly last: number }>({ first: 0, last: 0 })
  const onScreen = Array.from({ length: pages.last - pages.first + 1 }, (_unused, index) => pages.first + index)
  // The first page tells the total, and which failure point is the worst, wherever the list stands.
  const wanted = [...new Set([0, ...onScreen])]
  const { total, rows } = useQueries({
    queries: wanted.map((page) =>
      api.trace.inbox.queryOptions({
        input: { ...query, offset: page * pageSize, limit: pageSize },
        placeholderData: (before) => before,
      }),
    ),
    combine: (results) => ({
      total: results.find(({ data }) => data !== undefined)?.data?.total,
      rows: new Map(
        results.flatMap(({ data }, index) =>
          (data?.rows ?? []).map((row, place): [number, InboxRow] => [(wanted[index] ?? 0) * pageSize + place, row]),
        ),
      ),
    }),
  })
  return useMemo(
    () => ({
      total,
      rows,
      show: (first, last) => {
        const next = { first: Math.floor(first / pageSize), last: Math.floor(Math.max(last, first) / pageSize) }
        setPages((before) => (before.first === next.first && before.last === next.last ? before : next))
      },
    }),
    [total, rows],
  )
}
