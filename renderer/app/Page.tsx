import type { QueryClient } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import type { PageStart } from '../../shared/contract/pageStart.ts'
import { ApiProvider, type Client } from '../page/ApiProvider.tsx'
import { App } from './App.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'

interface PageProps {
  readonly client: Client
  /** What is read over it. */
  readonly queries: QueryClient
  /** What is known until the backend has answered. */
  readonly start: PageStart | null
  readonly styleNonce: string
}

/** All that is drawn, over this connection to the backend. */
export function Page({ client, queries, start, styleNonce }: PageProps): ReactNode {
  return (
    <StrictMode>
      <ErrorBoundary>
        <ApiProvider client={client} queries={queries}>
          <App start={start} styleNonce={styleNonce} />
        </ApiProvider>
      </ErrorBoundary>
    </StrictMode>
  )
}
