import { useQuery } from '@tanstack/react-query'
import type { EngagementHead } from '../../../shared/contract/lists/engagementContract.ts'
import { useApi } from '../ApiProvider.tsx'

/** What is taken of `useHead`; whoever uses it is drawn anew only when that is another. */
export function useHeadPart<Part>(take: (head: EngagementHead) => Part): Part {
  const api = useApi()
  const { data } = useQuery({ ...api.engagement.head.queryOptions(), select: take })
  if (data === undefined) throw new Error('useHeadPart outside an open engagement')
  return data
}
