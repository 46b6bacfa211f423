import { type QueryClient, QueryObserver, useQueryClient } from '@tanstack/react-query'
import { useContext, useSyncExternalStore } from 'react'
import { useApi } from './ApiProvider.tsx'
import { ChangesFile } from './changesFile.ts'

interface Watched {
  read(): boolean
  follow(onChange: () => void): () => void
}

/** One look at the open file for all fields of the page: an observer for each would be most of what drawing many fields costs. */
const watched = new WeakMap<QueryClient, Watched>()

type SessionOptions = ReturnType<ReturnType<typeof useApi>['files']['session']['queryOptions']>

function watch(queries: QueryClient, options: SessionOptions): Watched {
  const observer = new QueryObserver(queries, options)
  return {
    read: () => {
      // Followed by nobody, the observer knows only what was.
      const data = observer.hasListeners() ? observer.getCurrentResult().data : queries.getQueryData(options.queryKey)
      return data?.opened?.readOnly ?? false
    },
    follow: (onChange) => observer.subscribe(onChange),
  }
}

/** True while the open file can only be looked at: fields that change it then show what they hold and take nothing. */
export function useReadOnly(): boolean {
  const api = useApi()
  const queries = useQueryClient()
  const changesFile = useContext(ChangesFile)
  const known = watched.get(queries) ?? watch(queries, api.files.session.queryOptions())
  watched.set(queries, known)
  const readOnly = useSyncExternalStore(known.follow, known.read)
  return changesFile && readOnly
}
