import { useQueryClient } from '@tanstack/react-query'
import { startTransition, useState } from 'react'
import type { FailurePointQuery } from '../../../shared/contract/lists/failurePointContract.ts'
import { firstPage } from '../../kit/lists/pages.ts'
import { type Selection, selectionOf } from '../../kit/lists/selection.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi, useClient } from '../../page/ApiProvider.tsx'
import { useNarrowing } from '../../page/bars/useNarrowing.ts'
import { useMessages } from '../../page/Messages.tsx'
import { usePlanMeasure } from '../../page/redrawing/usePlanMeasure.ts'
import { useEdit } from '../../page/useEdit.ts'
import { useRemembered } from '../../page/useRemembered.ts'
import { useRoute } from '../../page/useRoute.ts'

interface AskedList {
  readonly query: FailurePointQuery
  readonly filters: FailurePointQuery
  /** The same function for as long as the screen stands. */
  setFilters(change: (before: FailurePointQuery) => FailurePointQuery): void
  search(text: string): void
}

/** Which failure points are listed, remembered in this sitting: what is searched, filtered and sorted by. */
export function useAskedList(): AskedList {
  const measure = usePlanMeasure()
  const askAhead = useAskAhead()
  const [filters, setFilters] = useRemembered<FailurePointQuery>('failure-points.query', {})
  const narrowing = useNarrowing()
  const query: FailurePointQuery = { ...filters, measure, narrowing }
  return {
    query,
    filters,
    setFilters,
    search: (text) => {
      askAhead({ ...query, search: text })
      startTransition(() => setFilters((before) => ({ ...before, search: text })))
    },
  }
}

/** Asks for the first rows of a query that is about to be shown, so that they are on their way while the screen is drawn. */
function useAskAhead(): (query: FailurePointQuery) => void {
  const api = useApi()
  const queries = useQueryClient()
  // What cannot be read is told when it is shown.
  return (query) => void queries.prefetchQuery(api.failurePoint.page.queryOptions({ input: { query, ...firstPage } }))
}

interface SelectedFailurePoints {
  readonly selection: Selection
  /** How many times failure points were removed here so far. */
  readonly removals: number
  onSelection(change: (before: Selection) => Selection): void
  onSelectAll(): void
  onClear(): void
  onDelete(ids: readonly string[]): void
}

/** Which of the listed failure points are selected, and deleting them or others. */
export function useSelectedFailurePoints(query: FailurePointQuery): SelectedFailurePoints {
  const { t } = useLanguage()
  const { tell, refuse } = useMessages()
  const { replaceId } = useRoute()
  const api = useApi()
  const client = useClient()
  const [selection, setSelection] = useState(() => selectionOf([]))
  const [removals, setRemovals] = useState(0)
  const remove = useEdit(api.failurePoint.remove.mutationOptions())
  const onRemoved = (count: number): void => {
    setRemovals((before) => before + 1)
    setSelection(selectionOf([]))
    replaceId(null)
    tell(t('failurePointsScreen.deleted', { count }))
  }
  return {
    selection,
    removals,
    onSelection: setSelection,
    onSelectAll: () => void client.failurePoint.ids({ query }).then((ids) => setSelection(selectionOf(ids)), refuse),
    onClear: () => setSelection(selectionOf([])),
    onDelete: (ids) => remove.mutate({ ids: [...ids] }, { onSuccess: () => onRemoved(ids.length) }),
  }
}
