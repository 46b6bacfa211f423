import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import type { Contract } from '../../shared/contract/contract.ts'
import { followChanges } from './followChanges.ts'

export type Client = ContractRouterClient<Contract>
type Api = ReturnType<typeof createTanstackQueryUtils<Client>>

const ApiContext = createContext<{ client: Client; api: Api } | null>(null)

// An answer is drawn in the turn that it came in, not after a timer.
notifyManager.setScheduler(queueMicrotask)

/** Every read is local and cheap, so what is on screen is re-read when the backend says that something changed. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

interface ApiProviderProps {
  readonly client: Client
  readonly queries: QueryClient
  readonly children: ReactNode
}

export function ApiProvider({ client, queries, children }: ApiProviderProps): ReactNode {
  const value = useMemo(() => ({ client, api: createTanstackQueryUtils(client) }), [client])
  useEffect(() => {
    const stop = new AbortController()
    void followChanges(value.client, queries, stop.signal)
    return () => stop.abort()
  }, [value, queries])
  return (
    <QueryClientProvider client={queries}>
      <ApiContext value={value}>{children}</ApiContext>
    </QueryClientProvider>
  )
}

/** The contract as TanStack Query options: `useQuery(api.plan.get.queryOptions({ input }))`, `useMutation(api.lists.fixes.update.mutationOptions())`. */
export function useApi(): Api {
  const value = useContext(ApiContext)
  if (value === null) throw new Error('useApi outside ApiProvider')
  return value.api
}

/** The contract as plain calls, for what is neither shown nor retried. */
export function useClient(): Client {
  const value = useContext(ApiContext)
  if (value === null) throw new Error('useClient outside ApiProvider')
  return value.client
}
