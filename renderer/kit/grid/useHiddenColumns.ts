import { useQuery } from '@tanstack/react-query'
import type { GridId } from '../../../shared/commands/gridIds.ts'
import { useApi } from '../../page/ApiProvider.tsx'
import { readTouched } from '../../page/followChanges.ts'
import { useEdit } from '../../page/useEdit.ts'

interface HiddenColumns {
  readonly hidden: readonly string[]
  hide(columns: readonly string[]): void
}

const none: readonly string[] = []

/** The columns of this list that the user wants out of sight, on this computer and in every engagement. */
export function useHiddenColumns(list: GridId): HiddenColumns {
  const api = useApi()
  const { data: preferences } = useQuery(api.preferences.get.queryOptions())
  const set = useEdit(
    api.preferences.set.mutationOptions({
      onSuccess: (_saved, _input, _result, { client }) => readTouched(client, ['preferences']),
    }),
  )
  const all = preferences?.hiddenColumns
  return {
    hidden: all?.[list] ?? none,
    hide: (columns) => set.mutate({ hiddenColumns: { ...all, [list]: [...columns] } }),
  }
}
