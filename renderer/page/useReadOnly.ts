import { useQuery } from '@tanstack/react-query'
import { useContext } from 'react'
import { useApi } from './ApiProvider.tsx'
import { ChangesFile } from './changesFile.ts'

/** True while the open file can only be looked at: fields that change it then show what they hold and take nothing. */
export function useReadOnly(): boolean {
  const api = useApi()
  const changesFile = useContext(ChangesFile)
  const { data } = useQuery(api.files.session.queryOptions())
  return changesFile && (data?.opened?.readOnly ?? false)
}
