import { useQuery } from '@tanstack/react-query'
import { useApi } from './ApiProvider.tsx'

/** True while the open file can only be looked at: fields then show what they hold and take nothing. */
export function useReadOnly(): boolean {
  const api = useApi()
  const { data } = useQuery(api.files.session.queryOptions())
  return data?.opened?.readOnly ?? false
}
