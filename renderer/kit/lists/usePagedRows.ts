import {
  keepPreviousData,
  type QueryKey,
  type UseQueryOptions,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { firstPage, furtherPages, type PageRange, pageAt, pageSize, placeIn, rangesOver } from './pages.ts'
import type { Rows } from './Rows.ts'

interface Page {
  readonly total: number
  readonly rows: readonly unknown[]
}

/** The same function for every list, so that equal answers stay the same list of answers. */
function answersOf<Answer>(results: readonly { readonly data: Answer | undefined }[]): readonly (Answer | undefined)[] {
  return results.map(({ data }) => data)
}

/**
 * The rows of a list that is too long to be read whole, in pages around what is in sight. Its first page is always kept: it
 * tells the total, and stays until that of another question is there.
 */
export function usePagedRows<Answer extends Page, Failure, Key extends QueryKey>(
  question: (range: PageRange) => UseQueryOptions<Answer, Failure, Answer, Key>,
): Rows<Answer['rows'][number]> {
  const [inSight, setInSight] = useState({ first: 0, last: 0 })
  const [kept, setKept] = useState(0)
  const client = useQueryClient()
  const { data: first } = useQuery({ ...question(firstPage), placeholderData: keepPreviousData })
  const total = first?.total
  const further = useMemo(() => furtherPages(inSight, total ?? 0, kept), [inSight, total, kept])
  const answers = useQueries({
    queries: further.map((page) => question({ offset: page * pageSize, limit: pageSize })),
    combine: answersOf,
  })
  const show = useCallback((firstPlace: number, lastPlace: number) => {
    const next = { first: pageAt(firstPlace), last: pageAt(lastPlace) }
    setInSight((before) => (before.first === next.first && before.last === next.last ? before : next))
  }, [])
  const keep = useCallback((place: number) => setKept(pageAt(place)), [])
  const asked = useRef(question)
  useLayoutEffect(() => {
    asked.current = question
  })
  const read = useCallback(
    async (firstPlace: number, lastPlace: number): Promise<readonly Answer['rows'][number][]> => {
      const ranges = rangesOver(firstPlace, lastPlace)
      const offset = ranges[0]?.offset ?? 0
      const pages: Answer[] = []
      // One after the other: nothing else may have to wait for a hundred of them.
      for (const range of ranges) pages.push(await client.fetchQuery(asked.current(range)))
      return pages.flatMap(({ rows }) => rows).slice(firstPlace - offset, lastPlace - offset + 1)
    },
    [client],
  )
  return useMemo(() => {
    const pages = new Map([[0, first], ...answers.map((answer, at) => [further[at] ?? 0, answer] as const)])
    return {
      total,
      rowAt: (place) => pages.get(pageAt(place))?.rows[placeIn(place)],
      placeOf: (isMeant) => {
        for (const [page, answer] of pages) {
          const at = answer?.rows.findIndex(isMeant) ?? -1
          if (at >= 0) return page * pageSize + at
        }
        return null
      },
      read,
      keep,
      show,
    }
  }, [first, total, answers, further, read, keep, show])
}
