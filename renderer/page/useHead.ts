import { useQuery } from '@tanstack/react-query'
import type { EngagementHead } from '../../shared/contract/lists/engagementContract.ts'
import { useApi } from './ApiProvider.tsx'

/** The open engagement's name, settings and short lists; only for screens inside the shell, which waits for it. */
export function useHead(): EngagementHead {
  const api = useApi()
  const { data } = useQuery(api.engagement.head.queryOptions())
  if (data === undefined) throw new Error('useHead outside an open engagement')
  return data
}
