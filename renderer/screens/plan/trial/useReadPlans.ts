import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useApi } from '../../../page/ApiProvider.tsx'

/** Reads the shown plans anew and resolves when they are there: what was tried goes only when what was saved can take its place. */
export function useReadPlans(): () => Promise<void> {
  const api = useApi()
  const queries = useQueryClient()
  return useCallback(() => queries.invalidateQueries({ queryKey: api.plan.get.key() }), [api, queries])
}
